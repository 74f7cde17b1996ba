// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package contracts

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// DevClipMetaData contains all meta data concerning the DevClip contract.
var DevClipMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"vat_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spotter_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"dog_\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"ilk_\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"}],\"name\":\"BadFile\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"CannotReset\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidPrice\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"Locked\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"NeedsReset\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tab\",\"type\":\"uint256\"}],\"name\":\"NoPartialPurchase\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"NotRunning\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotWard\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"stopped\",\"type\":\"uint256\"}],\"name\":\"Stopped\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"price\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"TooExpensive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"ZeroOf\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"Deny\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"File\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"data\",\"type\":\"address\"}],\"name\":\"File\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"top\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"tab\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"lot\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"kpr\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"coin\",\"type\":\"uint256\"}],\"name\":\"Kick\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"top\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"tab\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"lot\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"kpr\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"coin\",\"type\":\"uint256\"}],\"name\":\"Redo\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"Rely\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"price\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"owe\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"tab\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"lot\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"Take\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"Yank\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"active\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"buf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"calc\",\"outputs\":[{\"internalType\":\"contractIAbacus\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"chip\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"chost\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"count\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"cusp\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"deny\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"dog\",\"outputs\":[{\"internalType\":\"contractIDog\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"data\",\"type\":\"address\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"getFeedPrice\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"getStatus\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"needsRedo\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"price\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"lot\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"tab\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ilk\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tab\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"lot\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"kpr\",\"type\":\"address\"}],\"name\":\"kick\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"kicks\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"list\",\"outputs\":[{\"internalType\":\"uint256[]\",\"name\":\"\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"kpr\",\"type\":\"address\"}],\"name\":\"redo\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"rely\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"sales\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"pos\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"tab\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"lot\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"tic\",\"type\":\"uint96\"},{\"internalType\":\"uint256\",\"name\":\"top\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"spotter\",\"outputs\":[{\"internalType\":\"contractISpotter\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"stopped\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"tail\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"amt\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"who\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"take\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"tip\",\"outputs\":[{\"internalType\":\"uint192\",\"name\":\"\",\"type\":\"uint192\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"upchost\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"vat\",\"outputs\":[{\"internalType\":\"contractDevVat\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"vow\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"wards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"yank\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevClip",
	Bin: "0x60c060405234801561000f575f5ffd5b5060405161237638038061237683398101604081905261002e916100d6565b6001600160a01b0384811660a052600380546001600160a01b0319908116868416179091556001805490911691841691909117815560808290526b033b2e3c9fd0803ce8000000600555335f8181526020819052604080822093909355915190917fdd0e34038ac38b2a1ce960229778ac48a8719bc900b6c4f8d0475c6e8b385a6091a25050505061011e565b80516001600160a01b03811681146100d1575f5ffd5b919050565b5f5f5f5f608085870312156100e9575f5ffd5b6100f2856100bb565b9350610100602086016100bb565b925061010e604086016100bb565b6060959095015193969295505050565b60805160a0516121c76101af5f395f81816102a5015281816105270152818161085e01528181611005015281816110680152818161114f015281816112d1015281816116cf0152611bd201525f818161049f015281816104ff015281816105aa015281816107a20152818161082401528181610a8e01528181610fc2015281816111c4015261128d01526121c75ff3fe608060405234801561000f575f5ffd5b50600436106101d1575f3560e01c806375f12b21116100fe578063b61500e41161009e578063c5ce281e1161006e578063c5ce281e1461049a578063cfdd3302146104c1578063d4e8be83146104ca578063d843416d146104dd575f5ffd5b8063b61500e414610432578063ba2cdc751461045f578063bf353dbb14610468578063c3b3ad7f14610487575f5ffd5b8063898eb267116100d9578063898eb2671461036257806396f1b6be146103755780639c52a7f114610388578063b5f522f71461039b575f5ffd5b806375f12b21146103335780638033d5811461033c57806381a794cb1461034f575f5ffd5b806329ae81141161017457806349ed59311161014457806349ed5931146102cf5780635c622a0e146102d8578063626cb3c51461030d57806365fae35e14610320575f5ffd5b806329ae8114146102625780632e77468d1461027557806336569e77146102a057806339cdab5c146102c7575f5ffd5b806313d8c840116101af57806313d8c8401461020b578063152325151461021457806326e027f11461021d5780632755cd2d14610230575f5ffd5b806306661abd146101d55780630cbb5862146101ec5780630f560cd7146101f6575b5f5ffd5b600b545b6040519081526020015b60405180910390f35b6101f46104f0565b005b6101fe61064c565b6040516101e39190611e5d565b6101d960065481565b6101d960055481565b6101f461022b366004611e9f565b6106a2565b60085461024a90600160401b90046001600160c01b031681565b6040516001600160c01b0390911681526020016101e3565b6101f4610270366004611eb6565b610901565b600354610288906001600160a01b031681565b6040516001600160a01b0390911681526020016101e3565b6102887f000000000000000000000000000000000000000000000000000000000000000081565b6101d9610a7c565b6101d960075481565b6102eb6102e6366004611e9f565b610c38565b60408051941515855260208501939093529183015260608201526080016101e3565b600254610288906001600160a01b031681565b6101f461032e366004611eed565b610ce8565b6101d9600d5481565b6101d961034a366004611e9f565b610d5d565b6101f461035d366004611f0f565b610d7c565b6101d9610370366004611fab565b6113d3565b600454610288906001600160a01b031681565b6101f4610396366004611eed565b611792565b6103f36103a9366004611e9f565b600c6020525f9081526040902080546001820154600283015460038401546004909401549293919290916001600160a01b03811691600160a01b9091046001600160601b03169086565b604080519687526020870195909552938501929092526001600160a01b031660608401526001600160601b0316608083015260a082015260c0016101e3565b6008546104469067ffffffffffffffff1681565b60405167ffffffffffffffff90911681526020016101e3565b6101d960095481565b6101d9610476366004611eed565b5f6020819052908152604090205481565b600154610288906001600160a01b031681565b6101d97f000000000000000000000000000000000000000000000000000000000000000081565b6101d9600a5481565b6101f46104d8366004611ff2565b611806565b6101f46104eb366004611ff2565b61194e565b604051636cb1c69b60e11b81527f000000000000000000000000000000000000000000000000000000000000000060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063d9638d369060240160a060405180830381865afa158015610574573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105989190612020565b600154604051631af24ca760e31b81527f00000000000000000000000000000000000000000000000000000000000000006004820152919650670de0b6b3a764000095506001600160a01b0316935063d792653892506024019050602060405180830381865afa15801561060e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610632919061205c565b61063c9083612087565b61064691906120a4565b60095550565b6060600b80548060200260200160405190810160405280929190818152602001828054801561069857602002820191905f5260205f20905b815481526020019060010190808311610684575b5050505050905090565b335f908152602081905260409020546001146106d85760405163e214b00760e01b81523360048201526024015b60405180910390fd5b600e54156106f9576040516303cb96db60e21b815260040160405180910390fd5b6001600e8190555f828152600c6020908152604091829020825160c08101845281548152938101549184019190915260028101549183019190915260038101546001600160a01b03811660608401819052600160a01b9091046001600160601b0316608084015260049091015460a083015261078b57604051633ce982fd60e01b8152600481018390526024016106cf565b600154602082015160405163321c64fd60e21b81527f0000000000000000000000000000000000000000000000000000000000000000600482015260248101919091526001600160a01b039091169063c87193f4906044015f604051808303815f87803b1580156107fa575f5ffd5b505af115801561080c573d5f5f3e3d5ffd5b505050506040818101519051633088df1760e11b81527f0000000000000000000000000000000000000000000000000000000000000000600482015230602482015233604482015260648101919091527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690636111be2e906084015f604051808303815f87803b1580156108a7575f5ffd5b505af11580156108b9573d5f5f3e3d5ffd5b505050506108c682611ca0565b6040518281527f2c5d2826eb5903b8fc201cf48094b858f42f61c7eaac9aaf43ebed490138144e9060200160405180910390a150505f600e55565b335f908152602081905260409020546001146109325760405163e214b00760e01b81523360048201526024016106cf565b600e5415610953576040516303cb96db60e21b815260040160405180910390fd5b6001600e5562313ab360e91b829003610970576005819055610a3a565b81631d185a5b60e21b03610988576006819055610a3a565b81630637573760e41b036109a0576007819055610a3a565b81630636869760e41b036109d0576008805467ffffffffffffffff191667ffffffffffffffff8316179055610a3a565b816207469760ec1b03610a03576008805467ffffffffffffffff16600160401b6001600160c01b03841602179055610a3a565b81661cdd1bdc1c195960ca1b03610a1e57600d819055610a3a565b604051631390aee360e11b8152600481018390526024016106cf565b817fe986e40cc8c151830d4f61050f4fb2e4add8567caad2d5f5496f9158e91fe4c782604051610a6c91815260200190565b60405180910390a250505f600e55565b600354604051636cb1c69b60e11b81527f000000000000000000000000000000000000000000000000000000000000000060048201525f9182916001600160a01b039091169063d9638d36906024016040805180830381865afa158015610ae5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b0991906120c3565b5090505f5f826001600160a01b03166359e02dd76040518163ffffffff1660e01b81526004016040805180830381865afa158015610b49573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b6d91906120ef565b9150915080610b8e5760405162bfc92160e01b815260040160405180910390fd5b60035f9054906101000a90046001600160a01b03166001600160a01b031663495d32cb6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610bde573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c02919061205c565b610c1083633b9aca00612087565b610c26906b033b2e3c9fd0803ce8000000612087565b610c3091906120a4565b935050505090565b5f818152600c60209081526040808320815160c0810183528154815260018201549381019390935260028101549183019190915260038101546001600160a01b0381166060840152600160a01b90046001600160601b031660808301526004015460a082015281908190819081610cae82611d6d565b60608401519096509091506001600160a01b031615801590610ccd5750805b60408301516020909301519098959750919550909392505050565b335f90815260208190526040902054600114610d195760405163e214b00760e01b81523360048201526024016106cf565b6001600160a01b0381165f8181526020819052604080822060019055517fdd0e34038ac38b2a1ce960229778ac48a8719bc900b6c4f8d0475c6e8b385a609190a250565b600b8181548110610d6c575f80fd5b5f91825260209091200154905081565b600e5415610d9d576040516303cb96db60e21b815260040160405180910390fd5b6001600e55600d546003908111610dcd57600d54604051635378e99f60e01b81526004016106cf91815260200190565b5f878152600c6020908152604091829020825160c0810184528154815260018201549281019290925260028101549282019290925260038201546001600160a01b03811660608301819052600160a01b9091046001600160601b0316608083015260049092015460a082015290610e5a57604051633ce982fd60e01b8152600481018990526024016106cf565b5f5f5f610e6684611d6d565b925090508015610e8c57604051635200531760e01b8152600481018c90526024016106cf565b81891015610eb757604051634c0e455b60e11b815260048101839052602481018a90526044016106cf565b5f8a856040015110610ec9578a610ecf565b84604001515b9050610edb8382612087565b93508460200151841115610f015760208501519350610efa83856120a4565b9050610f87565b846020015184108015610f175750846040015181105b8015610f335750600954848660200151610f319190612116565b105b15610f8757600954856020015111610f6657846020015160405163715c951560e01b81526004016106cf91815260200190565b6009548560200151610f789190612116565b9350610f8483856120a4565b90505b8385602001818151610f999190612116565b905250604085018051829190610fb0908390612116565b905250604051633088df1760e11b81527f000000000000000000000000000000000000000000000000000000000000000060048201523060248201526001600160a01b038a81166044830152606482018390527f00000000000000000000000000000000000000000000000000000000000000001690636111be2e906084015f604051808303815f87803b158015611046575f5ffd5b505af1158015611058573d5f5f3e3d5ffd5b50505087158015915061109d57507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316896001600160a01b031614155b80156110b757506001546001600160a01b038a8116911614155b1561111e57604051634229608760e11b81526001600160a01b038a1690638452c10e906110f0903390889086908e908e90600401612129565b5f604051808303815f87803b158015611107575f5ffd5b505af1158015611119573d5f5f3e3d5ffd5b505050505b505060025460405163bb35783b60e01b81523360048201526001600160a01b039182166024820152604481018490527f00000000000000000000000000000000000000000000000000000000000000009091169063bb35783b906064015f604051808303815f87803b158015611192575f5ffd5b505af11580156111a4573d5f5f3e3d5ffd5b505060015460408601516001600160a01b03909116925063c87193f491507f000000000000000000000000000000000000000000000000000000000000000090156111ef57846111ff565b8486602001516111ff9190612174565b6040516001600160e01b031960e085901b168152600481019290925260248201526044015f604051808303815f87803b15801561123a575f5ffd5b505af115801561124c573d5f5f3e3d5ffd5b5050505082604001515f03611269576112648a611ca0565b61135b565b82602001515f036113335760608301516040808501519051633088df1760e11b81527f000000000000000000000000000000000000000000000000000000000000000060048201523060248201526001600160a01b03928316604482015260648101919091527f000000000000000000000000000000000000000000000000000000000000000090911690636111be2e906084015f604051808303815f87803b158015611314575f5ffd5b505af1158015611326573d5f5f3e3d5ffd5b505050506112648a611ca0565b6020808401515f8c8152600c9092526040918290206001810191909155908401516002909101555b60608084015160208086015160408088015181518e81529384018790529083018790529382015260808101929092526001600160a01b0316908b907f05e309fd6ce72f2ab888a20056bb4210df08daed86f21f95053deb19964d86b19060a00160405180910390a350505f600e555050505050505050565b335f908152602081905260408120546001146114045760405163e214b00760e01b81523360048201526024016106cf565b600e5415611425576040516303cb96db60e21b815260040160405180910390fd5b6001600e819055600d54811161145457600d54604051635378e99f60e01b81526004016106cf91815260200190565b855f0361148a576040516323d6951160e01b81526020600482015260036024820152623a30b160e91b60448201526064016106cf565b845f036114c0576040516323d6951160e01b81526020600482015260036024820152621b1bdd60ea1b60448201526064016106cf565b6001600160a01b0384166114fd576040516323d6951160e01b81526020600482015260036024820152623ab9b960e91b60448201526064016106cf565b600a5f815461150b90612187565b9182905550600b80546001810182555f9182527f0175b7a638427703f0dbe7bb9bbf987a2551717b34e79f33b5b1008d1fa01db901829055600554919350906b033b2e3c9fd0803ce800000090611560610a7c565b61156a9190612087565b61157491906120a4565b9050805f036115ac576040516323d6951160e01b81526020600482015260036024820152620746f760ec1b60448201526064016106cf565b6040518060c001604052806001600b805490506115c99190612116565b815260208082018a905260408083018a90526001600160a01b03808a166060808601919091526001600160601b0342811660808088019190915260a09687018990525f8b8152600c875285812089518155968901516001880155948801516002870155918701519187015116600160a01b0291161760038301559290910151600490910155600854670de0b6b3a76400009061166f9067ffffffffffffffff168a612087565b61167991906120a4565b6008546116969190600160401b90046001600160c01b0316612174565b905080156117295760025460405163f24e23eb60e01b81526001600160a01b0391821660048201528682166024820152604481018390527f00000000000000000000000000000000000000000000000000000000000000009091169063f24e23eb906064015f604051808303815f87803b158015611712575f5ffd5b505af1158015611724573d5f5f3e3d5ffd5b505050505b60408051838152602081018a9052908101889052606081018290526001600160a01b03808716919088169086907f7c5bfdc0a5e8192f6cd4972f382cec69116862fb62e6abff8003874c58e064b89060800160405180910390a450505f600e5550949350505050565b335f908152602081905260409020546001146117c35760405163e214b00760e01b81523360048201526024016106cf565b6001600160a01b0381165f81815260208190526040808220829055517f184450df2e323acec0ed3b5c7531b81f9b4cdef7914dfd4c0a4317416bb5251b9190a250565b335f908152602081905260409020546001146118375760405163e214b00760e01b81523360048201526024016106cf565b600e5415611858576040516303cb96db60e21b815260040160405180910390fd5b6001600e556639b837ba3a32b960c91b82900361188f57600380546001600160a01b0319166001600160a01b038316179055611913565b8162646f6760e81b036118bc57600180546001600160a01b0319166001600160a01b038316179055611913565b8162766f7760e81b036118e957600280546001600160a01b0319166001600160a01b038316179055611913565b816363616c6360e01b03610a1e57600480546001600160a01b0319166001600160a01b0383161790555b6040516001600160a01b038216815282907f8fef588b5fc1afbf5b2f06c1a435d513f208da2e6704c3d8f0e0ec91167066ba90602001610a6c565b600e541561196f576040516303cb96db60e21b815260040160405180910390fd5b6001600e55600d54600290811161199f57600d54604051635378e99f60e01b81526004016106cf91815260200190565b5f838152600c6020526040902060038101546001600160a01b03166119da57604051633ce982fd60e01b8152600481018590526024016106cf565b6040805160c081018252825481526001830154602082015260028301549181019190915260038201546001600160a01b0381166060830152600160a01b90046001600160601b03166080820152600482015460a08201525f90611a3c90611d6d565b50905080611a6057604051632b823faf60e21b8152600481018690526024016106cf565b6003820180546001600160a01b0316600160a01b426001600160601b0316021790555f611a8b610a7c565b90506b033b2e3c9fd0803ce800000060055482611aa89190612087565b611ab291906120a4565b600484018190555f03611aee576040516323d6951160e01b81526020600482015260036024820152620746f760ec1b60448201526064016106cf565b6008545f90600160401b90046001600160c01b0316151580611b1b575060085467ffffffffffffffff1615155b8015611b2d5750600954846001015410155b8015611b4a5750600954828560020154611b479190612087565b10155b15611c2a576008546001850154670de0b6b3a764000091611b779167ffffffffffffffff90911690612087565b611b8191906120a4565b600854611b9e9190600160401b90046001600160c01b0316612174565b60025460405163f24e23eb60e01b81526001600160a01b0391821660048201528882166024820152604481018390529192507f0000000000000000000000000000000000000000000000000000000000000000169063f24e23eb906064015f604051808303815f87803b158015611c13575f5ffd5b505af1158015611c25573d5f5f3e3d5ffd5b505050505b60038401546004850154600186015460028701546040805193845260208401929092528282015260608201849052516001600160a01b038981169316918a917f275de7ecdd375b5e8049319f8b350686131c219dd4dc450a08e9cf83b03c865f9181900360800190a450505f600e555050505050565b600b80545f9190611cb390600190612116565b81548110611cc357611cc361219f565b905f5260205f2001549050808214611d18575f828152600c6020526040902054600b805483919083908110611cfa57611cfa61219f565b5f918252602080832090910192909255838152600c90915260409020555b600b805480611d2957611d296121b3565b5f828152602080822083015f19908101839055909201909255928152600c909252506040812081815560018101829055600281018290556003810182905560040155565b60045460a082015160808301515f9283926001600160a01b039091169163487a23959190611da4906001600160601b031642612116565b6040516001600160e01b031960e085901b16815260048101929092526024820152604401602060405180830381865afa158015611de3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e07919061205c565b905060065483608001516001600160601b031642611e259190612116565b1180611e5657506007548360a00151611e3e9190612087565b611e54826b033b2e3c9fd0803ce8000000612087565b105b9150915091565b602080825282518282018190525f918401906040840190835b81811015611e94578351835260209384019390920191600101611e76565b509095945050505050565b5f60208284031215611eaf575f5ffd5b5035919050565b5f5f60408385031215611ec7575f5ffd5b50508035926020909101359150565b6001600160a01b0381168114611eea575f5ffd5b50565b5f60208284031215611efd575f5ffd5b8135611f0881611ed6565b9392505050565b5f5f5f5f5f5f60a08789031215611f24575f5ffd5b8635955060208701359450604087013593506060870135611f4481611ed6565b9250608087013567ffffffffffffffff811115611f5f575f5ffd5b8701601f81018913611f6f575f5ffd5b803567ffffffffffffffff811115611f85575f5ffd5b896020828401011115611f96575f5ffd5b60208201935080925050509295509295509295565b5f5f5f5f60808587031215611fbe575f5ffd5b84359350602085013592506040850135611fd781611ed6565b91506060850135611fe781611ed6565b939692955090935050565b5f5f60408385031215612003575f5ffd5b82359150602083013561201581611ed6565b809150509250929050565b5f5f5f5f5f60a08688031215612034575f5ffd5b5050835160208501516040860151606087015160809097015192989197509594509092509050565b5f6020828403121561206c575f5ffd5b5051919050565b634e487b7160e01b5f52601160045260245ffd5b808202811582820484141761209e5761209e612073565b92915050565b5f826120be57634e487b7160e01b5f52601260045260245ffd5b500490565b5f5f604083850312156120d4575f5ffd5b82516120df81611ed6565b6020939093015192949293505050565b5f5f60408385031215612100575f5ffd5b8251915060208301518015158114612015575f5ffd5b8181038181111561209e5761209e612073565b60018060a01b038616815284602082015283604082015260806060820152816080820152818360a08301375f81830160a090810191909152601f909201601f19160101949350505050565b8082018082111561209e5761209e612073565b5f6001820161219857612198612073565b5060010190565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52603160045260245ffd",
}

// DevClip is an auto generated Go binding around an Ethereum contract.
type DevClip struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevClip) GetABI() abi.ABI {
	return c.abi
}

// NewDevClip creates a new instance of DevClip.
func NewDevClip() *DevClip {
	parsed, err := DevClipMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevClip{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevClip) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address vat_, address spotter_, address dog_, bytes32 ilk_) returns()
func (devClip *DevClip) PackConstructor(vat_ common.Address, spotter_ common.Address, dog_ common.Address, ilk_ [32]byte) []byte {
	enc, err := devClip.abi.Pack("", vat_, spotter_, dog_, ilk_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackActive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8033d581.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function active(uint256 ) view returns(uint256)
func (devClip *DevClip) PackActive(arg0 *big.Int) []byte {
	enc, err := devClip.abi.Pack("active", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackActive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8033d581.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function active(uint256 ) view returns(uint256)
func (devClip *DevClip) TryPackActive(arg0 *big.Int) ([]byte, error) {
	return devClip.abi.Pack("active", arg0)
}

// UnpackActive is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8033d581.
//
// Solidity: function active(uint256 ) view returns(uint256)
func (devClip *DevClip) UnpackActive(data []byte) (*big.Int, error) {
	out, err := devClip.abi.Unpack("active", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBuf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x15232515.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function buf() view returns(uint256)
func (devClip *DevClip) PackBuf() []byte {
	enc, err := devClip.abi.Pack("buf")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBuf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x15232515.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function buf() view returns(uint256)
func (devClip *DevClip) TryPackBuf() ([]byte, error) {
	return devClip.abi.Pack("buf")
}

// UnpackBuf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x15232515.
//
// Solidity: function buf() view returns(uint256)
func (devClip *DevClip) UnpackBuf(data []byte) (*big.Int, error) {
	out, err := devClip.abi.Unpack("buf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCalc is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x96f1b6be.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function calc() view returns(address)
func (devClip *DevClip) PackCalc() []byte {
	enc, err := devClip.abi.Pack("calc")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCalc is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x96f1b6be.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function calc() view returns(address)
func (devClip *DevClip) TryPackCalc() ([]byte, error) {
	return devClip.abi.Pack("calc")
}

// UnpackCalc is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x96f1b6be.
//
// Solidity: function calc() view returns(address)
func (devClip *DevClip) UnpackCalc(data []byte) (common.Address, error) {
	out, err := devClip.abi.Unpack("calc", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackChip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb61500e4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function chip() view returns(uint64)
func (devClip *DevClip) PackChip() []byte {
	enc, err := devClip.abi.Pack("chip")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb61500e4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function chip() view returns(uint64)
func (devClip *DevClip) TryPackChip() ([]byte, error) {
	return devClip.abi.Pack("chip")
}

// UnpackChip is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb61500e4.
//
// Solidity: function chip() view returns(uint64)
func (devClip *DevClip) UnpackChip(data []byte) (uint64, error) {
	out, err := devClip.abi.Unpack("chip", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackChost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba2cdc75.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function chost() view returns(uint256)
func (devClip *DevClip) PackChost() []byte {
	enc, err := devClip.abi.Pack("chost")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba2cdc75.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function chost() view returns(uint256)
func (devClip *DevClip) TryPackChost() ([]byte, error) {
	return devClip.abi.Pack("chost")
}

// UnpackChost is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xba2cdc75.
//
// Solidity: function chost() view returns(uint256)
func (devClip *DevClip) UnpackChost(data []byte) (*big.Int, error) {
	out, err := devClip.abi.Unpack("chost", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06661abd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function count() view returns(uint256)
func (devClip *DevClip) PackCount() []byte {
	enc, err := devClip.abi.Pack("count")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06661abd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function count() view returns(uint256)
func (devClip *DevClip) TryPackCount() ([]byte, error) {
	return devClip.abi.Pack("count")
}

// UnpackCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06661abd.
//
// Solidity: function count() view returns(uint256)
func (devClip *DevClip) UnpackCount(data []byte) (*big.Int, error) {
	out, err := devClip.abi.Unpack("count", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCusp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x49ed5931.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cusp() view returns(uint256)
func (devClip *DevClip) PackCusp() []byte {
	enc, err := devClip.abi.Pack("cusp")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCusp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x49ed5931.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cusp() view returns(uint256)
func (devClip *DevClip) TryPackCusp() ([]byte, error) {
	return devClip.abi.Pack("cusp")
}

// UnpackCusp is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x49ed5931.
//
// Solidity: function cusp() view returns(uint256)
func (devClip *DevClip) UnpackCusp(data []byte) (*big.Int, error) {
	out, err := devClip.abi.Unpack("cusp", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDeny is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c52a7f1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deny(address usr) returns()
func (devClip *DevClip) PackDeny(usr common.Address) []byte {
	enc, err := devClip.abi.Pack("deny", usr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeny is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c52a7f1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deny(address usr) returns()
func (devClip *DevClip) TryPackDeny(usr common.Address) ([]byte, error) {
	return devClip.abi.Pack("deny", usr)
}

// PackDog is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3b3ad7f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function dog() view returns(address)
func (devClip *DevClip) PackDog() []byte {
	enc, err := devClip.abi.Pack("dog")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDog is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3b3ad7f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function dog() view returns(address)
func (devClip *DevClip) TryPackDog() ([]byte, error) {
	return devClip.abi.Pack("dog")
}

// UnpackDog is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc3b3ad7f.
//
// Solidity: function dog() view returns(address)
func (devClip *DevClip) UnpackDog(data []byte) (common.Address, error) {
	out, err := devClip.abi.Unpack("dog", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackFile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29ae8114.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 what, uint256 data) returns()
func (devClip *DevClip) PackFile(what [32]byte, data *big.Int) []byte {
	enc, err := devClip.abi.Pack("file", what, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29ae8114.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function file(bytes32 what, uint256 data) returns()
func (devClip *DevClip) TryPackFile(what [32]byte, data *big.Int) ([]byte, error) {
	return devClip.abi.Pack("file", what, data)
}

// PackFile0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4e8be83.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 what, address data) returns()
func (devClip *DevClip) PackFile0(what [32]byte, data common.Address) []byte {
	enc, err := devClip.abi.Pack("file0", what, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFile0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4e8be83.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function file(bytes32 what, address data) returns()
func (devClip *DevClip) TryPackFile0(what [32]byte, data common.Address) ([]byte, error) {
	return devClip.abi.Pack("file0", what, data)
}

// PackGetFeedPrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39cdab5c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getFeedPrice() view returns(uint256)
func (devClip *DevClip) PackGetFeedPrice() []byte {
	enc, err := devClip.abi.Pack("getFeedPrice")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetFeedPrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39cdab5c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getFeedPrice() view returns(uint256)
func (devClip *DevClip) TryPackGetFeedPrice() ([]byte, error) {
	return devClip.abi.Pack("getFeedPrice")
}

// UnpackGetFeedPrice is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x39cdab5c.
//
// Solidity: function getFeedPrice() view returns(uint256)
func (devClip *DevClip) UnpackGetFeedPrice(data []byte) (*big.Int, error) {
	out, err := devClip.abi.Unpack("getFeedPrice", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c622a0e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getStatus(uint256 id) view returns(bool needsRedo, uint256 price, uint256 lot, uint256 tab)
func (devClip *DevClip) PackGetStatus(id *big.Int) []byte {
	enc, err := devClip.abi.Pack("getStatus", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5c622a0e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getStatus(uint256 id) view returns(bool needsRedo, uint256 price, uint256 lot, uint256 tab)
func (devClip *DevClip) TryPackGetStatus(id *big.Int) ([]byte, error) {
	return devClip.abi.Pack("getStatus", id)
}

// DevClipGetStatusOutput serves as a container for the return parameters of contract
// method GetStatus.
type DevClipGetStatusOutput struct {
	NeedsRedo bool
	Price     *big.Int
	Lot       *big.Int
	Tab       *big.Int
}

// UnpackGetStatus is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5c622a0e.
//
// Solidity: function getStatus(uint256 id) view returns(bool needsRedo, uint256 price, uint256 lot, uint256 tab)
func (devClip *DevClip) UnpackGetStatus(data []byte) (DevClipGetStatusOutput, error) {
	out, err := devClip.abi.Unpack("getStatus", data)
	outstruct := new(DevClipGetStatusOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.NeedsRedo = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Price = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Lot = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.Tab = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackIlk is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc5ce281e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ilk() view returns(bytes32)
func (devClip *DevClip) PackIlk() []byte {
	enc, err := devClip.abi.Pack("ilk")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIlk is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc5ce281e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ilk() view returns(bytes32)
func (devClip *DevClip) TryPackIlk() ([]byte, error) {
	return devClip.abi.Pack("ilk")
}

// UnpackIlk is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc5ce281e.
//
// Solidity: function ilk() view returns(bytes32)
func (devClip *DevClip) UnpackIlk(data []byte) ([32]byte, error) {
	out, err := devClip.abi.Unpack("ilk", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackKick is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x898eb267.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function kick(uint256 tab, uint256 lot, address usr, address kpr) returns(uint256 id)
func (devClip *DevClip) PackKick(tab *big.Int, lot *big.Int, usr common.Address, kpr common.Address) []byte {
	enc, err := devClip.abi.Pack("kick", tab, lot, usr, kpr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKick is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x898eb267.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function kick(uint256 tab, uint256 lot, address usr, address kpr) returns(uint256 id)
func (devClip *DevClip) TryPackKick(tab *big.Int, lot *big.Int, usr common.Address, kpr common.Address) ([]byte, error) {
	return devClip.abi.Pack("kick", tab, lot, usr, kpr)
}

// UnpackKick is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x898eb267.
//
// Solidity: function kick(uint256 tab, uint256 lot, address usr, address kpr) returns(uint256 id)
func (devClip *DevClip) UnpackKick(data []byte) (*big.Int, error) {
	out, err := devClip.abi.Unpack("kick", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackKicks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcfdd3302.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function kicks() view returns(uint256)
func (devClip *DevClip) PackKicks() []byte {
	enc, err := devClip.abi.Pack("kicks")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKicks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcfdd3302.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function kicks() view returns(uint256)
func (devClip *DevClip) TryPackKicks() ([]byte, error) {
	return devClip.abi.Pack("kicks")
}

// UnpackKicks is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcfdd3302.
//
// Solidity: function kicks() view returns(uint256)
func (devClip *DevClip) UnpackKicks(data []byte) (*big.Int, error) {
	out, err := devClip.abi.Unpack("kicks", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackList is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f560cd7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function list() view returns(uint256[])
func (devClip *DevClip) PackList() []byte {
	enc, err := devClip.abi.Pack("list")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackList is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f560cd7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function list() view returns(uint256[])
func (devClip *DevClip) TryPackList() ([]byte, error) {
	return devClip.abi.Pack("list")
}

// UnpackList is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0f560cd7.
//
// Solidity: function list() view returns(uint256[])
func (devClip *DevClip) UnpackList(data []byte) ([]*big.Int, error) {
	out, err := devClip.abi.Unpack("list", data)
	if err != nil {
		return *new([]*big.Int), err
	}
	out0 := *abi.ConvertType(out[0], new([]*big.Int)).(*[]*big.Int)
	return out0, nil
}

// PackRedo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd843416d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function redo(uint256 id, address kpr) returns()
func (devClip *DevClip) PackRedo(id *big.Int, kpr common.Address) []byte {
	enc, err := devClip.abi.Pack("redo", id, kpr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRedo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd843416d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function redo(uint256 id, address kpr) returns()
func (devClip *DevClip) TryPackRedo(id *big.Int, kpr common.Address) ([]byte, error) {
	return devClip.abi.Pack("redo", id, kpr)
}

// PackRely is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65fae35e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rely(address usr) returns()
func (devClip *DevClip) PackRely(usr common.Address) []byte {
	enc, err := devClip.abi.Pack("rely", usr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRely is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65fae35e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rely(address usr) returns()
func (devClip *DevClip) TryPackRely(usr common.Address) ([]byte, error) {
	return devClip.abi.Pack("rely", usr)
}

// PackSales is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5f522f7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sales(uint256 ) view returns(uint256 pos, uint256 tab, uint256 lot, address usr, uint96 tic, uint256 top)
func (devClip *DevClip) PackSales(arg0 *big.Int) []byte {
	enc, err := devClip.abi.Pack("sales", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSales is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5f522f7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sales(uint256 ) view returns(uint256 pos, uint256 tab, uint256 lot, address usr, uint96 tic, uint256 top)
func (devClip *DevClip) TryPackSales(arg0 *big.Int) ([]byte, error) {
	return devClip.abi.Pack("sales", arg0)
}

// DevClipSalesOutput serves as a container for the return parameters of contract
// method Sales.
type DevClipSalesOutput struct {
	Pos *big.Int
	Tab *big.Int
	Lot *big.Int
	Usr common.Address
	Tic *big.Int
	Top *big.Int
}

// UnpackSales is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb5f522f7.
//
// Solidity: function sales(uint256 ) view returns(uint256 pos, uint256 tab, uint256 lot, address usr, uint96 tic, uint256 top)
func (devClip *DevClip) UnpackSales(data []byte) (DevClipSalesOutput, error) {
	out, err := devClip.abi.Unpack("sales", data)
	outstruct := new(DevClipSalesOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Pos = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Tab = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Lot = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.Usr = *abi.ConvertType(out[3], new(common.Address)).(*common.Address)
	outstruct.Tic = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	outstruct.Top = abi.ConvertType(out[5], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackSpotter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e77468d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function spotter() view returns(address)
func (devClip *DevClip) PackSpotter() []byte {
	enc, err := devClip.abi.Pack("spotter")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSpotter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e77468d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function spotter() view returns(address)
func (devClip *DevClip) TryPackSpotter() ([]byte, error) {
	return devClip.abi.Pack("spotter")
}

// UnpackSpotter is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2e77468d.
//
// Solidity: function spotter() view returns(address)
func (devClip *DevClip) UnpackSpotter(data []byte) (common.Address, error) {
	out, err := devClip.abi.Unpack("spotter", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackStopped is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75f12b21.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stopped() view returns(uint256)
func (devClip *DevClip) PackStopped() []byte {
	enc, err := devClip.abi.Pack("stopped")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStopped is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75f12b21.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stopped() view returns(uint256)
func (devClip *DevClip) TryPackStopped() ([]byte, error) {
	return devClip.abi.Pack("stopped")
}

// UnpackStopped is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x75f12b21.
//
// Solidity: function stopped() view returns(uint256)
func (devClip *DevClip) UnpackStopped(data []byte) (*big.Int, error) {
	out, err := devClip.abi.Unpack("stopped", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTail is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13d8c840.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tail() view returns(uint256)
func (devClip *DevClip) PackTail() []byte {
	enc, err := devClip.abi.Pack("tail")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTail is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x13d8c840.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tail() view returns(uint256)
func (devClip *DevClip) TryPackTail() ([]byte, error) {
	return devClip.abi.Pack("tail")
}

// UnpackTail is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x13d8c840.
//
// Solidity: function tail() view returns(uint256)
func (devClip *DevClip) UnpackTail(data []byte) (*big.Int, error) {
	out, err := devClip.abi.Unpack("tail", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x81a794cb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function take(uint256 id, uint256 amt, uint256 max, address who, bytes data) returns()
func (devClip *DevClip) PackTake(id *big.Int, amt *big.Int, max *big.Int, who common.Address, data []byte) []byte {
	enc, err := devClip.abi.Pack("take", id, amt, max, who, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x81a794cb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function take(uint256 id, uint256 amt, uint256 max, address who, bytes data) returns()
func (devClip *DevClip) TryPackTake(id *big.Int, amt *big.Int, max *big.Int, who common.Address, data []byte) ([]byte, error) {
	return devClip.abi.Pack("take", id, amt, max, who, data)
}

// PackTip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2755cd2d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tip() view returns(uint192)
func (devClip *DevClip) PackTip() []byte {
	enc, err := devClip.abi.Pack("tip")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2755cd2d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tip() view returns(uint192)
func (devClip *DevClip) TryPackTip() ([]byte, error) {
	return devClip.abi.Pack("tip")
}

// UnpackTip is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2755cd2d.
//
// Solidity: function tip() view returns(uint192)
func (devClip *DevClip) UnpackTip(data []byte) (*big.Int, error) {
	out, err := devClip.abi.Unpack("tip", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackUpchost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0cbb5862.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function upchost() returns()
func (devClip *DevClip) PackUpchost() []byte {
	enc, err := devClip.abi.Pack("upchost")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpchost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0cbb5862.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function upchost() returns()
func (devClip *DevClip) TryPackUpchost() ([]byte, error) {
	return devClip.abi.Pack("upchost")
}

// PackVat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36569e77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vat() view returns(address)
func (devClip *DevClip) PackVat() []byte {
	enc, err := devClip.abi.Pack("vat")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36569e77.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function vat() view returns(address)
func (devClip *DevClip) TryPackVat() ([]byte, error) {
	return devClip.abi.Pack("vat")
}

// UnpackVat is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x36569e77.
//
// Solidity: function vat() view returns(address)
func (devClip *DevClip) UnpackVat(data []byte) (common.Address, error) {
	out, err := devClip.abi.Unpack("vat", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackVow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x626cb3c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vow() view returns(address)
func (devClip *DevClip) PackVow() []byte {
	enc, err := devClip.abi.Pack("vow")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x626cb3c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function vow() view returns(address)
func (devClip *DevClip) TryPackVow() ([]byte, error) {
	return devClip.abi.Pack("vow")
}

// UnpackVow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x626cb3c5.
//
// Solidity: function vow() view returns(address)
func (devClip *DevClip) UnpackVow(data []byte) (common.Address, error) {
	out, err := devClip.abi.Unpack("vow", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackWards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf353dbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function wards(address ) view returns(uint256)
func (devClip *DevClip) PackWards(arg0 common.Address) []byte {
	enc, err := devClip.abi.Pack("wards", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf353dbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function wards(address ) view returns(uint256)
func (devClip *DevClip) TryPackWards(arg0 common.Address) ([]byte, error) {
	return devClip.abi.Pack("wards", arg0)
}

// UnpackWards is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf353dbb.
//
// Solidity: function wards(address ) view returns(uint256)
func (devClip *DevClip) UnpackWards(data []byte) (*big.Int, error) {
	out, err := devClip.abi.Unpack("wards", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackYank is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26e027f1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function yank(uint256 id) returns()
func (devClip *DevClip) PackYank(id *big.Int) []byte {
	enc, err := devClip.abi.Pack("yank", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackYank is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26e027f1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function yank(uint256 id) returns()
func (devClip *DevClip) TryPackYank(id *big.Int) ([]byte, error) {
	return devClip.abi.Pack("yank", id)
}

// DevClipDeny represents a Deny event raised by the DevClip contract.
type DevClipDeny struct {
	Usr common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const DevClipDenyEventName = "Deny"

// ContractEventName returns the user-defined event name.
func (DevClipDeny) ContractEventName() string {
	return DevClipDenyEventName
}

// UnpackDenyEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deny(address indexed usr)
func (devClip *DevClip) UnpackDenyEvent(log *types.Log) (*DevClipDeny, error) {
	event := "Deny"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devClip.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevClipDeny)
	if len(log.Data) > 0 {
		if err := devClip.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devClip.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DevClipFile represents a File event raised by the DevClip contract.
type DevClipFile struct {
	What [32]byte
	Data *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const DevClipFileEventName = "File"

// ContractEventName returns the user-defined event name.
func (DevClipFile) ContractEventName() string {
	return DevClipFileEventName
}

// UnpackFileEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event File(bytes32 indexed what, uint256 data)
func (devClip *DevClip) UnpackFileEvent(log *types.Log) (*DevClipFile, error) {
	event := "File"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devClip.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevClipFile)
	if len(log.Data) > 0 {
		if err := devClip.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devClip.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DevClipFile0 represents a File0 event raised by the DevClip contract.
type DevClipFile0 struct {
	What [32]byte
	Data common.Address
	Raw  *types.Log // Blockchain specific contextual infos
}

const DevClipFile0EventName = "File0"

// ContractEventName returns the user-defined event name.
func (DevClipFile0) ContractEventName() string {
	return DevClipFile0EventName
}

// UnpackFile0Event is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event File(bytes32 indexed what, address data)
func (devClip *DevClip) UnpackFile0Event(log *types.Log) (*DevClipFile0, error) {
	event := "File0"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devClip.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevClipFile0)
	if len(log.Data) > 0 {
		if err := devClip.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devClip.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DevClipKick represents a Kick event raised by the DevClip contract.
type DevClipKick struct {
	Id   *big.Int
	Top  *big.Int
	Tab  *big.Int
	Lot  *big.Int
	Usr  common.Address
	Kpr  common.Address
	Coin *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const DevClipKickEventName = "Kick"

// ContractEventName returns the user-defined event name.
func (DevClipKick) ContractEventName() string {
	return DevClipKickEventName
}

// UnpackKickEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Kick(uint256 indexed id, uint256 top, uint256 tab, uint256 lot, address indexed usr, address indexed kpr, uint256 coin)
func (devClip *DevClip) UnpackKickEvent(log *types.Log) (*DevClipKick, error) {
	event := "Kick"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devClip.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevClipKick)
	if len(log.Data) > 0 {
		if err := devClip.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devClip.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DevClipRedo represents a Redo event raised by the DevClip contract.
type DevClipRedo struct {
	Id   *big.Int
	Top  *big.Int
	Tab  *big.Int
	Lot  *big.Int
	Usr  common.Address
	Kpr  common.Address
	Coin *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const DevClipRedoEventName = "Redo"

// ContractEventName returns the user-defined event name.
func (DevClipRedo) ContractEventName() string {
	return DevClipRedoEventName
}

// UnpackRedoEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Redo(uint256 indexed id, uint256 top, uint256 tab, uint256 lot, address indexed usr, address indexed kpr, uint256 coin)
func (devClip *DevClip) UnpackRedoEvent(log *types.Log) (*DevClipRedo, error) {
	event := "Redo"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devClip.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevClipRedo)
	if len(log.Data) > 0 {
		if err := devClip.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devClip.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DevClipRely represents a Rely event raised by the DevClip contract.
type DevClipRely struct {
	Usr common.Address
	Raw *types.Log // Blockchain specific contextual infos
}

const DevClipRelyEventName = "Rely"

// ContractEventName returns the user-defined event name.
func (DevClipRely) ContractEventName() string {
	return DevClipRelyEventName
}

// UnpackRelyEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Rely(address indexed usr)
func (devClip *DevClip) UnpackRelyEvent(log *types.Log) (*DevClipRely, error) {
	event := "Rely"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devClip.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevClipRely)
	if len(log.Data) > 0 {
		if err := devClip.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devClip.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DevClipTake represents a Take event raised by the DevClip contract.
type DevClipTake struct {
	Id    *big.Int
	Max   *big.Int
	Price *big.Int
	Owe   *big.Int
	Tab   *big.Int
	Lot   *big.Int
	Usr   common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const DevClipTakeEventName = "Take"

// ContractEventName returns the user-defined event name.
func (DevClipTake) ContractEventName() string {
	return DevClipTakeEventName
}

// UnpackTakeEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Take(uint256 indexed id, uint256 max, uint256 price, uint256 owe, uint256 tab, uint256 lot, address indexed usr)
func (devClip *DevClip) UnpackTakeEvent(log *types.Log) (*DevClipTake, error) {
	event := "Take"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devClip.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevClipTake)
	if len(log.Data) > 0 {
		if err := devClip.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devClip.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DevClipYank represents a Yank event raised by the DevClip contract.
type DevClipYank struct {
	Id  *big.Int
	Raw *types.Log // Blockchain specific contextual infos
}

const DevClipYankEventName = "Yank"

// ContractEventName returns the user-defined event name.
func (DevClipYank) ContractEventName() string {
	return DevClipYankEventName
}

// UnpackYankEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Yank(uint256 id)
func (devClip *DevClip) UnpackYankEvent(log *types.Log) (*DevClipYank, error) {
	event := "Yank"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devClip.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevClipYank)
	if len(log.Data) > 0 {
		if err := devClip.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devClip.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (devClip *DevClip) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devClip.abi.Errors["BadFile"].ID.Bytes()[:4]) {
		return devClip.UnpackBadFileError(raw[4:])
	}
	if bytes.Equal(raw[:4], devClip.abi.Errors["CannotReset"].ID.Bytes()[:4]) {
		return devClip.UnpackCannotResetError(raw[4:])
	}
	if bytes.Equal(raw[:4], devClip.abi.Errors["InvalidPrice"].ID.Bytes()[:4]) {
		return devClip.UnpackInvalidPriceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devClip.abi.Errors["Locked"].ID.Bytes()[:4]) {
		return devClip.UnpackLockedError(raw[4:])
	}
	if bytes.Equal(raw[:4], devClip.abi.Errors["NeedsReset"].ID.Bytes()[:4]) {
		return devClip.UnpackNeedsResetError(raw[4:])
	}
	if bytes.Equal(raw[:4], devClip.abi.Errors["NoPartialPurchase"].ID.Bytes()[:4]) {
		return devClip.UnpackNoPartialPurchaseError(raw[4:])
	}
	if bytes.Equal(raw[:4], devClip.abi.Errors["NotRunning"].ID.Bytes()[:4]) {
		return devClip.UnpackNotRunningError(raw[4:])
	}
	if bytes.Equal(raw[:4], devClip.abi.Errors["NotWard"].ID.Bytes()[:4]) {
		return devClip.UnpackNotWardError(raw[4:])
	}
	if bytes.Equal(raw[:4], devClip.abi.Errors["Stopped"].ID.Bytes()[:4]) {
		return devClip.UnpackStoppedError(raw[4:])
	}
	if bytes.Equal(raw[:4], devClip.abi.Errors["TooExpensive"].ID.Bytes()[:4]) {
		return devClip.UnpackTooExpensiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], devClip.abi.Errors["ZeroOf"].ID.Bytes()[:4]) {
		return devClip.UnpackZeroOfError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevClipBadFile represents a BadFile error raised by the DevClip contract.
type DevClipBadFile struct {
	What [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadFile(bytes32 what)
func DevClipBadFileErrorID() common.Hash {
	return common.HexToHash("0x27215dc6644fe41e9f609459b1bd83914736a746609d7ac7117fbf425c115f72")
}

// UnpackBadFileError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadFile(bytes32 what)
func (devClip *DevClip) UnpackBadFileError(raw []byte) (*DevClipBadFile, error) {
	out := new(DevClipBadFile)
	if err := devClip.abi.UnpackIntoInterface(out, "BadFile", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevClipCannotReset represents a CannotReset error raised by the DevClip contract.
type DevClipCannotReset struct {
	Id *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CannotReset(uint256 id)
func DevClipCannotResetErrorID() common.Hash {
	return common.HexToHash("0xae08febcfbe8844c888834d63d5fca63475725268914c3a423e183ebcb98fdf5")
}

// UnpackCannotResetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CannotReset(uint256 id)
func (devClip *DevClip) UnpackCannotResetError(raw []byte) (*DevClipCannotReset, error) {
	out := new(DevClipCannotReset)
	if err := devClip.abi.UnpackIntoInterface(out, "CannotReset", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevClipInvalidPrice represents a InvalidPrice error raised by the DevClip contract.
type DevClipInvalidPrice struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidPrice()
func DevClipInvalidPriceErrorID() common.Hash {
	return common.HexToHash("0x00bfc9219afe7e8e3b9f14a4708e4cd3d8acb04e325ce992b2a60a58a519683a")
}

// UnpackInvalidPriceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidPrice()
func (devClip *DevClip) UnpackInvalidPriceError(raw []byte) (*DevClipInvalidPrice, error) {
	out := new(DevClipInvalidPrice)
	if err := devClip.abi.UnpackIntoInterface(out, "InvalidPrice", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevClipLocked represents a Locked error raised by the DevClip contract.
type DevClipLocked struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Locked()
func DevClipLockedErrorID() common.Hash {
	return common.HexToHash("0x0f2e5b6c72c6a4491efd919a9f9a409f324ef0708c11ee57d410c2cb06c0992b")
}

// UnpackLockedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Locked()
func (devClip *DevClip) UnpackLockedError(raw []byte) (*DevClipLocked, error) {
	out := new(DevClipLocked)
	if err := devClip.abi.UnpackIntoInterface(out, "Locked", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevClipNeedsReset represents a NeedsReset error raised by the DevClip contract.
type DevClipNeedsReset struct {
	Id *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NeedsReset(uint256 id)
func DevClipNeedsResetErrorID() common.Hash {
	return common.HexToHash("0x52005317c77df97fdaf9fe0ecaa2292f27dc7f892d6be009d1571fc9f36c7155")
}

// UnpackNeedsResetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NeedsReset(uint256 id)
func (devClip *DevClip) UnpackNeedsResetError(raw []byte) (*DevClipNeedsReset, error) {
	out := new(DevClipNeedsReset)
	if err := devClip.abi.UnpackIntoInterface(out, "NeedsReset", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevClipNoPartialPurchase represents a NoPartialPurchase error raised by the DevClip contract.
type DevClipNoPartialPurchase struct {
	Tab *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoPartialPurchase(uint256 tab)
func DevClipNoPartialPurchaseErrorID() common.Hash {
	return common.HexToHash("0x715c9515aebc236d2420585fa8a9b4f02734dd689793f132bd04cf32d66a5af8")
}

// UnpackNoPartialPurchaseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoPartialPurchase(uint256 tab)
func (devClip *DevClip) UnpackNoPartialPurchaseError(raw []byte) (*DevClipNoPartialPurchase, error) {
	out := new(DevClipNoPartialPurchase)
	if err := devClip.abi.UnpackIntoInterface(out, "NoPartialPurchase", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevClipNotRunning represents a NotRunning error raised by the DevClip contract.
type DevClipNotRunning struct {
	Id *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRunning(uint256 id)
func DevClipNotRunningErrorID() common.Hash {
	return common.HexToHash("0x3ce982fd3ceaf693851016b0ef1cdaebfa2f458cd57585ea895058b31c5eb7d8")
}

// UnpackNotRunningError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRunning(uint256 id)
func (devClip *DevClip) UnpackNotRunningError(raw []byte) (*DevClipNotRunning, error) {
	out := new(DevClipNotRunning)
	if err := devClip.abi.UnpackIntoInterface(out, "NotRunning", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevClipNotWard represents a NotWard error raised by the DevClip contract.
type DevClipNotWard struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotWard(address caller)
func DevClipNotWardErrorID() common.Hash {
	return common.HexToHash("0xe214b0075bf1a43aa778f1355cad90e68fd0d454f8393fd8056bd33d0a4460f3")
}

// UnpackNotWardError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotWard(address caller)
func (devClip *DevClip) UnpackNotWardError(raw []byte) (*DevClipNotWard, error) {
	out := new(DevClipNotWard)
	if err := devClip.abi.UnpackIntoInterface(out, "NotWard", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevClipStopped represents a Stopped error raised by the DevClip contract.
type DevClipStopped struct {
	Stopped *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Stopped(uint256 stopped)
func DevClipStoppedErrorID() common.Hash {
	return common.HexToHash("0x5378e99f1c6cc344f21e74745742dd30c73797900a542307d5d109383b01bf28")
}

// UnpackStoppedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Stopped(uint256 stopped)
func (devClip *DevClip) UnpackStoppedError(raw []byte) (*DevClipStopped, error) {
	out := new(DevClipStopped)
	if err := devClip.abi.UnpackIntoInterface(out, "Stopped", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevClipTooExpensive represents a TooExpensive error raised by the DevClip contract.
type DevClipTooExpensive struct {
	Price *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooExpensive(uint256 price, uint256 max)
func DevClipTooExpensiveErrorID() common.Hash {
	return common.HexToHash("0x981c8ab6c0add4943931adfafd1223b61e9dc92231a7fecd34604024f6fdeca4")
}

// UnpackTooExpensiveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooExpensive(uint256 price, uint256 max)
func (devClip *DevClip) UnpackTooExpensiveError(raw []byte) (*DevClipTooExpensive, error) {
	out := new(DevClipTooExpensive)
	if err := devClip.abi.UnpackIntoInterface(out, "TooExpensive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevClipZeroOf represents a ZeroOf error raised by the DevClip contract.
type DevClipZeroOf struct {
	Name string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroOf(string name)
func DevClipZeroOfErrorID() common.Hash {
	return common.HexToHash("0x23d69511cda8cf4e43cabb2d20b7a3504527fc2bd97015b81e33e44d5dff3a2e")
}

// UnpackZeroOfError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroOf(string name)
func (devClip *DevClip) UnpackZeroOfError(raw []byte) (*DevClipZeroOf, error) {
	out := new(DevClipZeroOf)
	if err := devClip.abi.UnpackIntoInterface(out, "ZeroOf", raw); err != nil {
		return nil, err
	}
	return out, nil
}
