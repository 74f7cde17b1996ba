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

// DevWrappedATokenMetaData contains all meta data concerning the DevWrappedAToken contract.
var DevWrappedATokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"aToken_\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name_\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"symbol_\",\"type\":\"string\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSpender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ERC4626ExceededMaxDeposit\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ERC4626ExceededMaxMint\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ERC4626ExceededMaxRedeem\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ERC4626ExceededMaxWithdraw\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"Deposit\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"Withdraw\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"POOL\",\"outputs\":[{\"internalType\":\"contractIDevReserve\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"aToken\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"asset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"convertToAssets\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"name\":\"convertToShares\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"deposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"depositATokens\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"maxDeposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"maxMint\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"maxRedeem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"maxWithdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"mint\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"name\":\"previewDeposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"previewMint\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"previewRedeem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"name\":\"previewWithdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"redeem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalAssets\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevWrappedAToken",
	Bin: "0x610100604052348015610010575f5ffd5b5060405161199938038061199983398101604081905261002f91610350565b826001600160a01b031663b16a19de6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061008f91906103c5565b8282600361009d8382610473565b5060046100aa8282610473565b5050505f5f6100be8361017f60201b60201c565b91509150816100ce5760126100d0565b805b60ff1660a05250506001600160a01b03908116608052831660e081905260408051633a9ae92360e11b81529051637535d246916004808201926020929091908290030181865afa158015610126573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061014a91906103c5565b6001600160a01b031660c0819052610177905f1961016760805190565b6001600160a01b031691906101b2565b505050610531565b63313ce56760e01b5f818152908190602082600481875afa5f51601f3d1190911661010082101695908602945092505050565b6101be8383835f610236565b610231576101cf83835f6001610236565b6101fc57604051635274afe760e01b81526001600160a01b03841660048201526024015b60405180910390fd5b6102098383836001610236565b61023157604051635274afe760e01b81526001600160a01b03841660048201526024016101f3565b505050565b60405163095ea7b360e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f5114831661028c578383151615610280573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b80516001600160a01b03811681146102ae575f5ffd5b919050565b634e487b7160e01b5f52604160045260245ffd5b5f82601f8301126102d6575f5ffd5b81516001600160401b038111156102ef576102ef6102b3565b604051601f8201601f19908116603f011681016001600160401b038111828210171561031d5761031d6102b3565b604052818152838201602001851015610334575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f5f5f60608486031215610362575f5ffd5b61036b84610298565b60208501519093506001600160401b03811115610386575f5ffd5b610392868287016102c7565b604086015190935090506001600160401b038111156103af575f5ffd5b6103bb868287016102c7565b9150509250925092565b5f602082840312156103d5575f5ffd5b6103de82610298565b9392505050565b600181811c908216806103f957607f821691505b60208210810361041757634e487b7160e01b5f52602260045260245ffd5b50919050565b601f821115610231578282111561023157805f5260205f20601f840160051c602085101561044857505f5b90810190601f840160051c035f5b8181101561046b575f83820155600101610456565b505050505050565b81516001600160401b0381111561048c5761048c6102b3565b6104a08161049a84546103e5565b8461041d565b6020601f8211600181146104d2575f83156104bb5750848201515b5f19600385901b1c1916600184901b17845561052a565b5f84815260208120601f198516915b8281101561050157878501518255602094850194600190920191016104e1565b508482101561051e57868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b60805160a05160c05160e0516113e16105b85f395f818161033d015281816106dd015261077401525f81816102fb01528181610800015281816108ee01528181610e220152610f1101525f61053701525f818161026f015281816106a7015281816108270152818161091501528181610e4901528181610f38015261111b01526113e15ff3fe608060405234801561000f575f5ffd5b50600436106101bb575f3560e01c806394bf804d116100f3578063c63d75b611610093578063d905777e1161006e578063d905777e146103d1578063dd62ed3e146103e4578063e25ec3491461041c578063ef8b30f7146103ab575f5ffd5b8063c63d75b6146102a7578063c6e6f592146103ab578063ce96cb77146103be575f5ffd5b8063a9059cbb116100ce578063a9059cbb1461035f578063b3d7f6b914610372578063b460af9414610385578063ba08765214610398575f5ffd5b806394bf804d1461031d57806395d89b4114610330578063a0c1f15e14610338575f5ffd5b8063313ce5671161015e5780634cdad506116101395780634cdad506146101ef5780636e553f65146102bb57806370a08231146102ce5780637535d246146102f6575f5ffd5b8063313ce5671461025357806338d52e0f1461026d578063402d267d146102a7575f5ffd5b8063095ea7b311610199578063095ea7b3146102025780630a28a4771461022557806318160ddd1461023857806323b872dd14610240575f5ffd5b806301e1d114146101bf57806306fdde03146101da57806307a2d13a146101ef575b5f5ffd5b6101c761042f565b6040519081526020015b60405180910390f35b6101e2610447565b6040516101d1919061116f565b6101c76101fd3660046111a4565b6104d7565b6102156102103660046111d6565b6104e8565b60405190151581526020016101d1565b6101c76102333660046111a4565b6104ff565b6002546101c7565b61021561024e3660046111fe565b61050b565b61025b610530565b60405160ff90911681526020016101d1565b7f00000000000000000000000000000000000000000000000000000000000000005b6040516001600160a01b0390911681526020016101d1565b6101c76102b5366004611238565b505f1990565b6101c76102c9366004611251565b61055b565b6101c76102dc366004611238565b6001600160a01b03165f9081526020819052604090205490565b61028f7f000000000000000000000000000000000000000000000000000000000000000081565b6101c761032b366004611251565b61058c565b6101e26105a7565b61028f7f000000000000000000000000000000000000000000000000000000000000000081565b61021561036d3660046111d6565b6105b6565b6101c76103803660046111a4565b6105c3565b6101c761039336600461127b565b6105cf565b6101c76103a636600461127b565b610625565b6101c76103b93660046111a4565b610672565b6101c76103cc366004611238565b61067d565b6101c76103df366004611238565b610686565b6101c76103f23660046112b4565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205490565b6101c761042a366004611251565b61075b565b5f61044261043c60025490565b5f6107f2565b905090565b606060038054610456906112dc565b80601f0160208091040260200160405190810160405280929190818152602001828054610482906112dc565b80156104cd5780601f106104a4576101008083540402835291602001916104cd565b820191905f5260205f20905b8154815290600101906020018083116104b057829003601f168201915b5050505050905090565b5f6104e2825f6107f2565b92915050565b5f336104f58185856108c1565b5060019392505050565b5f6104e28260016108d3565b5f336105188582856109a3565b610523858585610a0c565b60019150505b9392505050565b5f610442817f0000000000000000000000000000000000000000000000000000000000000000611328565b5f5f1961056c565b60405180910390fd5b5f61057685610672565b905061058433858784610a69565b949350505050565b5f5f195f610599856105c3565b905061058433858388610a69565b606060048054610456906112dc565b5f336104f5818585610a0c565b5f6104e28260016107f2565b5f5f6105da8361067d565b90508085111561060357828582604051633fa733bb60e21b815260040161056393929190611341565b5f61060d866104ff565b905061061c3386868985610ad9565b95945050505050565b5f5f61063083610686565b90508085111561065957828582604051632e52afbb60e21b815260040161056393929190611341565b5f610663866104d7565b905061061c338686848a610ad9565b5f6104e2825f6108d3565b5f6104e26101fd835b6001600160a01b0381165f908152602081905260408120546104e2906107567f00000000000000000000000000000000000000000000000000000000000000006040516370a0823160e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000008116600483015291909116906370a0823190602401602060405180830381865afa15801561072c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107509190611362565b5f6108d3565b610b78565b5f61076583610672565b905061079c6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016333086610b87565b6107a68282610bbd565b60408051848152602081018390526001600160a01b0384169133917fdcbc1c05240f31ff3ad067ef1ee35ce4997762752e3a095284754544f4c709d7910160405180910390a392915050565b5f6105296001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663d15e00537f00000000000000000000000000000000000000000000000000000000000000006040516001600160e01b031960e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015610888573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108ac9190611362565b84906b033b2e3c9fd0803ce800000085610bf5565b6108ce8383836001610c37565b505050565b5f6105296b033b2e3c9fd0803ce80000006001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663d15e00537f00000000000000000000000000000000000000000000000000000000000000006040516001600160e01b031960e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015610976573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061099a9190611362565b85919085610bf5565b6001600160a01b038381165f908152600160209081526040808320938616835292905220545f19811015610a0657818110156109f857828183604051637dc7a0d960e11b815260040161056393929190611341565b610a0684848484035f610c37565b50505050565b6001600160a01b038316610a3557604051634b637e8f60e11b81525f6004820152602401610563565b6001600160a01b038216610a5e5760405163ec442f0560e01b81525f6004820152602401610563565b6108ce838383610cfb565b610a738483610e0e565b610a7d8382610bbd565b826001600160a01b0316846001600160a01b03167fdcbc1c05240f31ff3ad067ef1ee35ce4997762752e3a095284754544f4c709d78484604051610acb929190918252602082015260400190565b60405180910390a350505050565b826001600160a01b0316856001600160a01b031614610afd57610afd8386836109a3565b610b078382610ed3565b610b118483610f07565b826001600160a01b0316846001600160a01b0316866001600160a01b03167ffbde797d201c681b91056529119e0b02407c7bb96a4a2c75c01fc9667232c8db8585604051610b69929190918252602082015260400190565b60405180910390a45050505050565b5f828218828410028218610529565b610b95848484846001610fcd565b610a0657604051635274afe760e01b81526001600160a01b0385166004820152602401610563565b6001600160a01b038216610be65760405163ec442f0560e01b81525f6004820152602401610563565b610bf15f8383610cfb565b5050565b5f610c22610c028361103a565b8015610c1d57505f8480610c1857610c18611379565b868809115b151590565b610c2d868686611066565b61061c919061138d565b6001600160a01b038416610c605760405163e602df0560e01b81525f6004820152602401610563565b6001600160a01b038316610c8957604051634a1406b160e11b81525f6004820152602401610563565b6001600160a01b038085165f9081526001602090815260408083209387168352929052208290558015610a0657826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92584604051610acb91815260200190565b6001600160a01b038316610d25578060025f828254610d1a919061138d565b90915550610d829050565b6001600160a01b0383165f9081526020819052604090205481811015610d645783818360405163391434e360e21b815260040161056393929190611341565b6001600160a01b0384165f9081526020819052604090209082900390555b6001600160a01b038216610d9e57600280548290039055610dbc565b6001600160a01b0382165f9081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef83604051610e0191815260200190565b60405180910390a3505050565b610e188282611116565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663617ba0377f00000000000000000000000000000000000000000000000000000000000000006040516001600160e01b031960e084901b1681526001600160a01b039091166004820152602481018490523060448201525f60648201526084015f604051808303815f87803b158015610eb9575f5ffd5b505af1158015610ecb573d5f5f3e3d5ffd5b505050505050565b6001600160a01b038216610efc57604051634b637e8f60e11b81525f6004820152602401610563565b610bf1825f83610cfb565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166369328dec7f00000000000000000000000000000000000000000000000000000000000000006040516001600160e01b031960e084901b1681526001600160a01b0391821660048201526024810185905290851660448201526064016020604051808303815f875af1158015610fa9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108ce9190611362565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f5114831661102957838315161561101d573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f600282600381111561104f5761104f6113a0565b61105991906113b4565b60ff166001149050919050565b5f5f5f6110738686611142565b91509150815f036110975783818161108d5761108d611379565b0492505050610529565b8184116110ae576110ae600385150260111861115e565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b610bf17f0000000000000000000000000000000000000000000000000000000000000000833084610b87565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b5f602082840312156111b4575f5ffd5b5035919050565b80356001600160a01b03811681146111d1575f5ffd5b919050565b5f5f604083850312156111e7575f5ffd5b6111f0836111bb565b946020939093013593505050565b5f5f5f60608486031215611210575f5ffd5b611219846111bb565b9250611227602085016111bb565b929592945050506040919091013590565b5f60208284031215611248575f5ffd5b610529826111bb565b5f5f60408385031215611262575f5ffd5b82359150611272602084016111bb565b90509250929050565b5f5f5f6060848603121561128d575f5ffd5b8335925061129d602085016111bb565b91506112ab604085016111bb565b90509250925092565b5f5f604083850312156112c5575f5ffd5b6112ce836111bb565b9150611272602084016111bb565b600181811c908216806112f057607f821691505b60208210810361130e57634e487b7160e01b5f52602260045260245ffd5b50919050565b634e487b7160e01b5f52601160045260245ffd5b60ff81811683821601908111156104e2576104e2611314565b6001600160a01b039390931683526020830191909152604082015260600190565b5f60208284031215611372575f5ffd5b5051919050565b634e487b7160e01b5f52601260045260245ffd5b808201808211156104e2576104e2611314565b634e487b7160e01b5f52602160045260245ffd5b5f60ff8316806113d257634e487b7160e01b5f52601260045260245ffd5b8060ff8416069150509291505056",
}

// DevWrappedAToken is an auto generated Go binding around an Ethereum contract.
type DevWrappedAToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevWrappedAToken) GetABI() abi.ABI {
	return c.abi
}

// NewDevWrappedAToken creates a new instance of DevWrappedAToken.
func NewDevWrappedAToken() *DevWrappedAToken {
	parsed, err := DevWrappedATokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevWrappedAToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevWrappedAToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address aToken_, string name_, string symbol_) returns()
func (devWrappedAToken *DevWrappedAToken) PackConstructor(aToken_ common.Address, name_ string, symbol_ string) []byte {
	enc, err := devWrappedAToken.abi.Pack("", aToken_, name_, symbol_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackPOOL is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7535d246.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function POOL() view returns(address)
func (devWrappedAToken *DevWrappedAToken) PackPOOL() []byte {
	enc, err := devWrappedAToken.abi.Pack("POOL")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPOOL is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7535d246.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function POOL() view returns(address)
func (devWrappedAToken *DevWrappedAToken) TryPackPOOL() ([]byte, error) {
	return devWrappedAToken.abi.Pack("POOL")
}

// UnpackPOOL is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7535d246.
//
// Solidity: function POOL() view returns(address)
func (devWrappedAToken *DevWrappedAToken) UnpackPOOL(data []byte) (common.Address, error) {
	out, err := devWrappedAToken.abi.Unpack("POOL", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa0c1f15e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function aToken() view returns(address)
func (devWrappedAToken *DevWrappedAToken) PackAToken() []byte {
	enc, err := devWrappedAToken.abi.Pack("aToken")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa0c1f15e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function aToken() view returns(address)
func (devWrappedAToken *DevWrappedAToken) TryPackAToken() ([]byte, error) {
	return devWrappedAToken.abi.Pack("aToken")
}

// UnpackAToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa0c1f15e.
//
// Solidity: function aToken() view returns(address)
func (devWrappedAToken *DevWrappedAToken) UnpackAToken(data []byte) (common.Address, error) {
	out, err := devWrappedAToken.abi.Unpack("aToken", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := devWrappedAToken.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return devWrappedAToken.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (devWrappedAToken *DevWrappedAToken) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := devWrappedAToken.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (devWrappedAToken *DevWrappedAToken) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return devWrappedAToken.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (devWrappedAToken *DevWrappedAToken) UnpackApprove(data []byte) (bool, error) {
	out, err := devWrappedAToken.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38d52e0f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function asset() view returns(address)
func (devWrappedAToken *DevWrappedAToken) PackAsset() []byte {
	enc, err := devWrappedAToken.abi.Pack("asset")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38d52e0f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function asset() view returns(address)
func (devWrappedAToken *DevWrappedAToken) TryPackAsset() ([]byte, error) {
	return devWrappedAToken.abi.Pack("asset")
}

// UnpackAsset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x38d52e0f.
//
// Solidity: function asset() view returns(address)
func (devWrappedAToken *DevWrappedAToken) UnpackAsset(data []byte) (common.Address, error) {
	out, err := devWrappedAToken.abi.Unpack("asset", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackBalanceOf(account common.Address) []byte {
	enc, err := devWrappedAToken.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return devWrappedAToken.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackConvertToAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07a2d13a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function convertToAssets(uint256 shares) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackConvertToAssets(shares *big.Int) []byte {
	enc, err := devWrappedAToken.abi.Pack("convertToAssets", shares)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConvertToAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07a2d13a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function convertToAssets(uint256 shares) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackConvertToAssets(shares *big.Int) ([]byte, error) {
	return devWrappedAToken.abi.Pack("convertToAssets", shares)
}

// UnpackConvertToAssets is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x07a2d13a.
//
// Solidity: function convertToAssets(uint256 shares) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackConvertToAssets(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("convertToAssets", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackConvertToShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc6e6f592.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function convertToShares(uint256 assets) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackConvertToShares(assets *big.Int) []byte {
	enc, err := devWrappedAToken.abi.Pack("convertToShares", assets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConvertToShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc6e6f592.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function convertToShares(uint256 assets) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackConvertToShares(assets *big.Int) ([]byte, error) {
	return devWrappedAToken.abi.Pack("convertToShares", assets)
}

// UnpackConvertToShares is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc6e6f592.
//
// Solidity: function convertToShares(uint256 assets) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackConvertToShares(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("convertToShares", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (devWrappedAToken *DevWrappedAToken) PackDecimals() []byte {
	enc, err := devWrappedAToken.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (devWrappedAToken *DevWrappedAToken) TryPackDecimals() ([]byte, error) {
	return devWrappedAToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (devWrappedAToken *DevWrappedAToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := devWrappedAToken.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e553f65.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposit(uint256 assets, address receiver) returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackDeposit(assets *big.Int, receiver common.Address) []byte {
	enc, err := devWrappedAToken.abi.Pack("deposit", assets, receiver)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e553f65.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposit(uint256 assets, address receiver) returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackDeposit(assets *big.Int, receiver common.Address) ([]byte, error) {
	return devWrappedAToken.abi.Pack("deposit", assets, receiver)
}

// UnpackDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6e553f65.
//
// Solidity: function deposit(uint256 assets, address receiver) returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackDeposit(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("deposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDepositATokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe25ec349.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositATokens(uint256 assets, address receiver) returns(uint256 shares)
func (devWrappedAToken *DevWrappedAToken) PackDepositATokens(assets *big.Int, receiver common.Address) []byte {
	enc, err := devWrappedAToken.abi.Pack("depositATokens", assets, receiver)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositATokens is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe25ec349.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositATokens(uint256 assets, address receiver) returns(uint256 shares)
func (devWrappedAToken *DevWrappedAToken) TryPackDepositATokens(assets *big.Int, receiver common.Address) ([]byte, error) {
	return devWrappedAToken.abi.Pack("depositATokens", assets, receiver)
}

// UnpackDepositATokens is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe25ec349.
//
// Solidity: function depositATokens(uint256 assets, address receiver) returns(uint256 shares)
func (devWrappedAToken *DevWrappedAToken) UnpackDepositATokens(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("depositATokens", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMaxDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x402d267d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxDeposit(address ) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackMaxDeposit(arg0 common.Address) []byte {
	enc, err := devWrappedAToken.abi.Pack("maxDeposit", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x402d267d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxDeposit(address ) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackMaxDeposit(arg0 common.Address) ([]byte, error) {
	return devWrappedAToken.abi.Pack("maxDeposit", arg0)
}

// UnpackMaxDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x402d267d.
//
// Solidity: function maxDeposit(address ) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackMaxDeposit(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("maxDeposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMaxMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc63d75b6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxMint(address ) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackMaxMint(arg0 common.Address) []byte {
	enc, err := devWrappedAToken.abi.Pack("maxMint", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc63d75b6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxMint(address ) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackMaxMint(arg0 common.Address) ([]byte, error) {
	return devWrappedAToken.abi.Pack("maxMint", arg0)
}

// UnpackMaxMint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc63d75b6.
//
// Solidity: function maxMint(address ) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackMaxMint(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("maxMint", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMaxRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd905777e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxRedeem(address owner) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackMaxRedeem(owner common.Address) []byte {
	enc, err := devWrappedAToken.abi.Pack("maxRedeem", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd905777e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxRedeem(address owner) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackMaxRedeem(owner common.Address) ([]byte, error) {
	return devWrappedAToken.abi.Pack("maxRedeem", owner)
}

// UnpackMaxRedeem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd905777e.
//
// Solidity: function maxRedeem(address owner) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackMaxRedeem(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("maxRedeem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMaxWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce96cb77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxWithdraw(address owner) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackMaxWithdraw(owner common.Address) []byte {
	enc, err := devWrappedAToken.abi.Pack("maxWithdraw", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce96cb77.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxWithdraw(address owner) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackMaxWithdraw(owner common.Address) ([]byte, error) {
	return devWrappedAToken.abi.Pack("maxWithdraw", owner)
}

// UnpackMaxWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xce96cb77.
//
// Solidity: function maxWithdraw(address owner) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackMaxWithdraw(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("maxWithdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94bf804d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(uint256 shares, address receiver) returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackMint(shares *big.Int, receiver common.Address) []byte {
	enc, err := devWrappedAToken.abi.Pack("mint", shares, receiver)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94bf804d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(uint256 shares, address receiver) returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackMint(shares *big.Int, receiver common.Address) ([]byte, error) {
	return devWrappedAToken.abi.Pack("mint", shares, receiver)
}

// UnpackMint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x94bf804d.
//
// Solidity: function mint(uint256 shares, address receiver) returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackMint(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("mint", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (devWrappedAToken *DevWrappedAToken) PackName() []byte {
	enc, err := devWrappedAToken.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (devWrappedAToken *DevWrappedAToken) TryPackName() ([]byte, error) {
	return devWrappedAToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (devWrappedAToken *DevWrappedAToken) UnpackName(data []byte) (string, error) {
	out, err := devWrappedAToken.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackPreviewDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef8b30f7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previewDeposit(uint256 assets) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackPreviewDeposit(assets *big.Int) []byte {
	enc, err := devWrappedAToken.abi.Pack("previewDeposit", assets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreviewDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef8b30f7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previewDeposit(uint256 assets) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackPreviewDeposit(assets *big.Int) ([]byte, error) {
	return devWrappedAToken.abi.Pack("previewDeposit", assets)
}

// UnpackPreviewDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xef8b30f7.
//
// Solidity: function previewDeposit(uint256 assets) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackPreviewDeposit(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("previewDeposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPreviewMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3d7f6b9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previewMint(uint256 shares) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackPreviewMint(shares *big.Int) []byte {
	enc, err := devWrappedAToken.abi.Pack("previewMint", shares)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreviewMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3d7f6b9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previewMint(uint256 shares) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackPreviewMint(shares *big.Int) ([]byte, error) {
	return devWrappedAToken.abi.Pack("previewMint", shares)
}

// UnpackPreviewMint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb3d7f6b9.
//
// Solidity: function previewMint(uint256 shares) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackPreviewMint(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("previewMint", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPreviewRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4cdad506.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previewRedeem(uint256 shares) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackPreviewRedeem(shares *big.Int) []byte {
	enc, err := devWrappedAToken.abi.Pack("previewRedeem", shares)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreviewRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4cdad506.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previewRedeem(uint256 shares) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackPreviewRedeem(shares *big.Int) ([]byte, error) {
	return devWrappedAToken.abi.Pack("previewRedeem", shares)
}

// UnpackPreviewRedeem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4cdad506.
//
// Solidity: function previewRedeem(uint256 shares) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackPreviewRedeem(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("previewRedeem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPreviewWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0a28a477.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previewWithdraw(uint256 assets) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackPreviewWithdraw(assets *big.Int) []byte {
	enc, err := devWrappedAToken.abi.Pack("previewWithdraw", assets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreviewWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0a28a477.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previewWithdraw(uint256 assets) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackPreviewWithdraw(assets *big.Int) ([]byte, error) {
	return devWrappedAToken.abi.Pack("previewWithdraw", assets)
}

// UnpackPreviewWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0a28a477.
//
// Solidity: function previewWithdraw(uint256 assets) view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackPreviewWithdraw(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("previewWithdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba087652.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function redeem(uint256 shares, address receiver, address owner) returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackRedeem(shares *big.Int, receiver common.Address, owner common.Address) []byte {
	enc, err := devWrappedAToken.abi.Pack("redeem", shares, receiver, owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba087652.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function redeem(uint256 shares, address receiver, address owner) returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackRedeem(shares *big.Int, receiver common.Address, owner common.Address) ([]byte, error) {
	return devWrappedAToken.abi.Pack("redeem", shares, receiver, owner)
}

// UnpackRedeem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xba087652.
//
// Solidity: function redeem(uint256 shares, address receiver, address owner) returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackRedeem(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("redeem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (devWrappedAToken *DevWrappedAToken) PackSymbol() []byte {
	enc, err := devWrappedAToken.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (devWrappedAToken *DevWrappedAToken) TryPackSymbol() ([]byte, error) {
	return devWrappedAToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (devWrappedAToken *DevWrappedAToken) UnpackSymbol(data []byte) (string, error) {
	out, err := devWrappedAToken.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01e1d114.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalAssets() view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackTotalAssets() []byte {
	enc, err := devWrappedAToken.abi.Pack("totalAssets")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01e1d114.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalAssets() view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackTotalAssets() ([]byte, error) {
	return devWrappedAToken.abi.Pack("totalAssets")
}

// UnpackTotalAssets is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01e1d114.
//
// Solidity: function totalAssets() view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackTotalAssets(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("totalAssets", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackTotalSupply() []byte {
	enc, err := devWrappedAToken.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackTotalSupply() ([]byte, error) {
	return devWrappedAToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (devWrappedAToken *DevWrappedAToken) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := devWrappedAToken.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (devWrappedAToken *DevWrappedAToken) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return devWrappedAToken.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (devWrappedAToken *DevWrappedAToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := devWrappedAToken.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (devWrappedAToken *DevWrappedAToken) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := devWrappedAToken.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (devWrappedAToken *DevWrappedAToken) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return devWrappedAToken.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (devWrappedAToken *DevWrappedAToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := devWrappedAToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb460af94.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(uint256 assets, address receiver, address owner) returns(uint256)
func (devWrappedAToken *DevWrappedAToken) PackWithdraw(assets *big.Int, receiver common.Address, owner common.Address) []byte {
	enc, err := devWrappedAToken.abi.Pack("withdraw", assets, receiver, owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb460af94.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(uint256 assets, address receiver, address owner) returns(uint256)
func (devWrappedAToken *DevWrappedAToken) TryPackWithdraw(assets *big.Int, receiver common.Address, owner common.Address) ([]byte, error) {
	return devWrappedAToken.abi.Pack("withdraw", assets, receiver, owner)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb460af94.
//
// Solidity: function withdraw(uint256 assets, address receiver, address owner) returns(uint256)
func (devWrappedAToken *DevWrappedAToken) UnpackWithdraw(data []byte) (*big.Int, error) {
	out, err := devWrappedAToken.abi.Unpack("withdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// DevWrappedATokenApproval represents a Approval event raised by the DevWrappedAToken contract.
type DevWrappedATokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DevWrappedATokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (DevWrappedATokenApproval) ContractEventName() string {
	return DevWrappedATokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (devWrappedAToken *DevWrappedAToken) UnpackApprovalEvent(log *types.Log) (*DevWrappedATokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devWrappedAToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevWrappedATokenApproval)
	if len(log.Data) > 0 {
		if err := devWrappedAToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devWrappedAToken.abi.Events[event].Inputs {
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

// DevWrappedATokenDeposit represents a Deposit event raised by the DevWrappedAToken contract.
type DevWrappedATokenDeposit struct {
	Sender common.Address
	Owner  common.Address
	Assets *big.Int
	Shares *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DevWrappedATokenDepositEventName = "Deposit"

// ContractEventName returns the user-defined event name.
func (DevWrappedATokenDeposit) ContractEventName() string {
	return DevWrappedATokenDepositEventName
}

// UnpackDepositEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deposit(address indexed sender, address indexed owner, uint256 assets, uint256 shares)
func (devWrappedAToken *DevWrappedAToken) UnpackDepositEvent(log *types.Log) (*DevWrappedATokenDeposit, error) {
	event := "Deposit"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devWrappedAToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevWrappedATokenDeposit)
	if len(log.Data) > 0 {
		if err := devWrappedAToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devWrappedAToken.abi.Events[event].Inputs {
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

// DevWrappedATokenTransfer represents a Transfer event raised by the DevWrappedAToken contract.
type DevWrappedATokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const DevWrappedATokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (DevWrappedATokenTransfer) ContractEventName() string {
	return DevWrappedATokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (devWrappedAToken *DevWrappedAToken) UnpackTransferEvent(log *types.Log) (*DevWrappedATokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devWrappedAToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevWrappedATokenTransfer)
	if len(log.Data) > 0 {
		if err := devWrappedAToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devWrappedAToken.abi.Events[event].Inputs {
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

// DevWrappedATokenWithdraw represents a Withdraw event raised by the DevWrappedAToken contract.
type DevWrappedATokenWithdraw struct {
	Sender   common.Address
	Receiver common.Address
	Owner    common.Address
	Assets   *big.Int
	Shares   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const DevWrappedATokenWithdrawEventName = "Withdraw"

// ContractEventName returns the user-defined event name.
func (DevWrappedATokenWithdraw) ContractEventName() string {
	return DevWrappedATokenWithdrawEventName
}

// UnpackWithdrawEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdraw(address indexed sender, address indexed receiver, address indexed owner, uint256 assets, uint256 shares)
func (devWrappedAToken *DevWrappedAToken) UnpackWithdrawEvent(log *types.Log) (*DevWrappedATokenWithdraw, error) {
	event := "Withdraw"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devWrappedAToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevWrappedATokenWithdraw)
	if len(log.Data) > 0 {
		if err := devWrappedAToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devWrappedAToken.abi.Events[event].Inputs {
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
func (devWrappedAToken *DevWrappedAToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devWrappedAToken.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return devWrappedAToken.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devWrappedAToken.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return devWrappedAToken.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devWrappedAToken.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return devWrappedAToken.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], devWrappedAToken.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return devWrappedAToken.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], devWrappedAToken.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return devWrappedAToken.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], devWrappedAToken.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return devWrappedAToken.UnpackERC20InvalidSpenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], devWrappedAToken.abi.Errors["ERC4626ExceededMaxDeposit"].ID.Bytes()[:4]) {
		return devWrappedAToken.UnpackERC4626ExceededMaxDepositError(raw[4:])
	}
	if bytes.Equal(raw[:4], devWrappedAToken.abi.Errors["ERC4626ExceededMaxMint"].ID.Bytes()[:4]) {
		return devWrappedAToken.UnpackERC4626ExceededMaxMintError(raw[4:])
	}
	if bytes.Equal(raw[:4], devWrappedAToken.abi.Errors["ERC4626ExceededMaxRedeem"].ID.Bytes()[:4]) {
		return devWrappedAToken.UnpackERC4626ExceededMaxRedeemError(raw[4:])
	}
	if bytes.Equal(raw[:4], devWrappedAToken.abi.Errors["ERC4626ExceededMaxWithdraw"].ID.Bytes()[:4]) {
		return devWrappedAToken.UnpackERC4626ExceededMaxWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], devWrappedAToken.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return devWrappedAToken.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevWrappedATokenERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the DevWrappedAToken contract.
type DevWrappedATokenERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func DevWrappedATokenERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (devWrappedAToken *DevWrappedAToken) UnpackERC20InsufficientAllowanceError(raw []byte) (*DevWrappedATokenERC20InsufficientAllowance, error) {
	out := new(DevWrappedATokenERC20InsufficientAllowance)
	if err := devWrappedAToken.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevWrappedATokenERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the DevWrappedAToken contract.
type DevWrappedATokenERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func DevWrappedATokenERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (devWrappedAToken *DevWrappedAToken) UnpackERC20InsufficientBalanceError(raw []byte) (*DevWrappedATokenERC20InsufficientBalance, error) {
	out := new(DevWrappedATokenERC20InsufficientBalance)
	if err := devWrappedAToken.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevWrappedATokenERC20InvalidApprover represents a ERC20InvalidApprover error raised by the DevWrappedAToken contract.
type DevWrappedATokenERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func DevWrappedATokenERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (devWrappedAToken *DevWrappedAToken) UnpackERC20InvalidApproverError(raw []byte) (*DevWrappedATokenERC20InvalidApprover, error) {
	out := new(DevWrappedATokenERC20InvalidApprover)
	if err := devWrappedAToken.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevWrappedATokenERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the DevWrappedAToken contract.
type DevWrappedATokenERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func DevWrappedATokenERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (devWrappedAToken *DevWrappedAToken) UnpackERC20InvalidReceiverError(raw []byte) (*DevWrappedATokenERC20InvalidReceiver, error) {
	out := new(DevWrappedATokenERC20InvalidReceiver)
	if err := devWrappedAToken.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevWrappedATokenERC20InvalidSender represents a ERC20InvalidSender error raised by the DevWrappedAToken contract.
type DevWrappedATokenERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func DevWrappedATokenERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (devWrappedAToken *DevWrappedAToken) UnpackERC20InvalidSenderError(raw []byte) (*DevWrappedATokenERC20InvalidSender, error) {
	out := new(DevWrappedATokenERC20InvalidSender)
	if err := devWrappedAToken.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevWrappedATokenERC20InvalidSpender represents a ERC20InvalidSpender error raised by the DevWrappedAToken contract.
type DevWrappedATokenERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func DevWrappedATokenERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (devWrappedAToken *DevWrappedAToken) UnpackERC20InvalidSpenderError(raw []byte) (*DevWrappedATokenERC20InvalidSpender, error) {
	out := new(DevWrappedATokenERC20InvalidSpender)
	if err := devWrappedAToken.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevWrappedATokenERC4626ExceededMaxDeposit represents a ERC4626ExceededMaxDeposit error raised by the DevWrappedAToken contract.
type DevWrappedATokenERC4626ExceededMaxDeposit struct {
	Receiver common.Address
	Assets   *big.Int
	Max      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC4626ExceededMaxDeposit(address receiver, uint256 assets, uint256 max)
func DevWrappedATokenERC4626ExceededMaxDepositErrorID() common.Hash {
	return common.HexToHash("0x79012fb2819fcdc1de669c08773dbcd6bdc757862642f75fb1c584dadf259dfe")
}

// UnpackERC4626ExceededMaxDepositError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC4626ExceededMaxDeposit(address receiver, uint256 assets, uint256 max)
func (devWrappedAToken *DevWrappedAToken) UnpackERC4626ExceededMaxDepositError(raw []byte) (*DevWrappedATokenERC4626ExceededMaxDeposit, error) {
	out := new(DevWrappedATokenERC4626ExceededMaxDeposit)
	if err := devWrappedAToken.abi.UnpackIntoInterface(out, "ERC4626ExceededMaxDeposit", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevWrappedATokenERC4626ExceededMaxMint represents a ERC4626ExceededMaxMint error raised by the DevWrappedAToken contract.
type DevWrappedATokenERC4626ExceededMaxMint struct {
	Receiver common.Address
	Shares   *big.Int
	Max      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC4626ExceededMaxMint(address receiver, uint256 shares, uint256 max)
func DevWrappedATokenERC4626ExceededMaxMintErrorID() common.Hash {
	return common.HexToHash("0x284ff667dc615a39438518c22e8955b9470327d9de8a4d7e21c926b260d65176")
}

// UnpackERC4626ExceededMaxMintError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC4626ExceededMaxMint(address receiver, uint256 shares, uint256 max)
func (devWrappedAToken *DevWrappedAToken) UnpackERC4626ExceededMaxMintError(raw []byte) (*DevWrappedATokenERC4626ExceededMaxMint, error) {
	out := new(DevWrappedATokenERC4626ExceededMaxMint)
	if err := devWrappedAToken.abi.UnpackIntoInterface(out, "ERC4626ExceededMaxMint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevWrappedATokenERC4626ExceededMaxRedeem represents a ERC4626ExceededMaxRedeem error raised by the DevWrappedAToken contract.
type DevWrappedATokenERC4626ExceededMaxRedeem struct {
	Owner  common.Address
	Shares *big.Int
	Max    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC4626ExceededMaxRedeem(address owner, uint256 shares, uint256 max)
func DevWrappedATokenERC4626ExceededMaxRedeemErrorID() common.Hash {
	return common.HexToHash("0xb94abeec0557d36b5f0bc8f115deec7b184dcbff94ac66d55e37c8f301e75269")
}

// UnpackERC4626ExceededMaxRedeemError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC4626ExceededMaxRedeem(address owner, uint256 shares, uint256 max)
func (devWrappedAToken *DevWrappedAToken) UnpackERC4626ExceededMaxRedeemError(raw []byte) (*DevWrappedATokenERC4626ExceededMaxRedeem, error) {
	out := new(DevWrappedATokenERC4626ExceededMaxRedeem)
	if err := devWrappedAToken.abi.UnpackIntoInterface(out, "ERC4626ExceededMaxRedeem", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevWrappedATokenERC4626ExceededMaxWithdraw represents a ERC4626ExceededMaxWithdraw error raised by the DevWrappedAToken contract.
type DevWrappedATokenERC4626ExceededMaxWithdraw struct {
	Owner  common.Address
	Assets *big.Int
	Max    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC4626ExceededMaxWithdraw(address owner, uint256 assets, uint256 max)
func DevWrappedATokenERC4626ExceededMaxWithdrawErrorID() common.Hash {
	return common.HexToHash("0xfe9cceec2bd1f9b68641914cc354eacaeb1cc2169f5ba0639930f241e87142f0")
}

// UnpackERC4626ExceededMaxWithdrawError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC4626ExceededMaxWithdraw(address owner, uint256 assets, uint256 max)
func (devWrappedAToken *DevWrappedAToken) UnpackERC4626ExceededMaxWithdrawError(raw []byte) (*DevWrappedATokenERC4626ExceededMaxWithdraw, error) {
	out := new(DevWrappedATokenERC4626ExceededMaxWithdraw)
	if err := devWrappedAToken.abi.UnpackIntoInterface(out, "ERC4626ExceededMaxWithdraw", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevWrappedATokenSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the DevWrappedAToken contract.
type DevWrappedATokenSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func DevWrappedATokenSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (devWrappedAToken *DevWrappedAToken) UnpackSafeERC20FailedOperationError(raw []byte) (*DevWrappedATokenSafeERC20FailedOperation, error) {
	out := new(DevWrappedATokenSafeERC20FailedOperation)
	if err := devWrappedAToken.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}
