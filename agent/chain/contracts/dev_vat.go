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

// DevVatMetaData contains all meta data concerning the DevVat contract.
var DevVatMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"}],\"name\":\"BadFile\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"}],\"name\":\"NoSuchIlk\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"NotAllowed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotWard\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"urn\",\"type\":\"address\"}],\"name\":\"Unsafe\",\"type\":\"error\"},{\"anonymous\":true,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes4\",\"name\":\"sig\",\"type\":\"bytes4\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg1\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg2\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg3\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"LogNote\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"Line\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"cage\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"can\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"dai\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"debt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"deny\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"src\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"dst\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"wad\",\"type\":\"uint256\"}],\"name\":\"flux\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"u\",\"type\":\"address\"},{\"internalType\":\"int256\",\"name\":\"rate\",\"type\":\"int256\"}],\"name\":\"fold\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"u\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"v\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"w\",\"type\":\"address\"},{\"internalType\":\"int256\",\"name\":\"dink\",\"type\":\"int256\"},{\"internalType\":\"int256\",\"name\":\"dart\",\"type\":\"int256\"}],\"name\":\"frob\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"gem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"u\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"v\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"w\",\"type\":\"address\"},{\"internalType\":\"int256\",\"name\":\"dink\",\"type\":\"int256\"},{\"internalType\":\"int256\",\"name\":\"dart\",\"type\":\"int256\"}],\"name\":\"grab\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"rad\",\"type\":\"uint256\"}],\"name\":\"heal\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"hope\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"name\":\"ilks\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"Art\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rate\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"spot\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"line\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"dust\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"}],\"name\":\"init\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"live\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"src\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"dst\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"rad\",\"type\":\"uint256\"}],\"name\":\"move\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"nope\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"rely\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"sin\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"},{\"internalType\":\"int256\",\"name\":\"wad\",\"type\":\"int256\"}],\"name\":\"slip\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"u\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"v\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"rad\",\"type\":\"uint256\"}],\"name\":\"suck\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"urns\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"ink\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"art\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"vice\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"wards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevVat",
	Bin: "0x60806040526001600a553480156013575f5ffd5b50335f90815260208190526040902060019055611580806100335f395ff3fe608060405234801561000f575f5ffd5b50600436106101a1575f3560e01c80637bab3f40116100f3578063bb35783b11610093578063dc4d20fa1161006e578063dc4d20fa14610406578063f059212a14610419578063f24e23eb14610438578063f37ac61c1461044b575f5ffd5b8063bb35783b14610370578063bf353dbb14610383578063d9638d36146103a2575f5ffd5b80639c52a7f1116100ce5780639c52a7f11461032e578063a3b22fc414610341578063b65337df14610354578063babe8a3f14610367575f5ffd5b80637bab3f40146102ff5780637cdd3fde14610312578063957aa58c14610325575f5ffd5b80633b6631951161015e57806365fae35e1161013957806365fae35e146102b257806369245009146102c55780636c25b346146102cd57806376088703146102ec575f5ffd5b80633b663195146102625780634538c4eb146102755780636111be2e1461029f575f5ffd5b80630dca59c1146101a55780631a0b287e146101c1578063214414d5146101d65780632424be5c1461020057806329ae8114146102465780632d61a35514610259575b5f5ffd5b6101ae60075481565b6040519081526020015b60405180910390f35b6101d46101cf366004611296565b61045e565b005b6101ae6101e43660046112da565b600460209081525f928352604080842090915290825290205481565b61023161020e3660046112da565b600360209081525f92835260408084209091529082529020805460019091015482565b604080519283526020830191909152016101b8565b6101d4610254366004611304565b6105d7565b6101ae60085481565b6101d4610270366004611324565b6106ea565b6101ae61028336600461133b565b600160209081525f928352604080842090915290825290205481565b6101d46102ad366004611363565b6107ec565b6101d46102c03660046113a4565b610917565b6101d4610972565b6101ae6102db3660046113a4565b60056020525f908152604090205481565b6101d46102fa3660046113bd565b610a59565b6101d461030d3660046113bd565b610ceb565b6101d4610320366004611418565b610e37565b6101ae600a5481565b6101d461033c3660046113a4565b610ec8565b6101d461034f3660046113a4565b610f22565b6101d4610362366004611418565b610f54565b6101ae60095481565b6101d461037e36600461144b565b611015565b6101ae6103913660046113a4565b5f6020819052908152604090205481565b6103de6103b0366004611324565b600260208190525f918252604090912080546001820154928201546003830154600490930154919392909185565b604080519586526020860194909452928401919091526060830152608082015260a0016101b8565b6101d46104143660046113a4565b611087565b6101ae6104273660046113a4565b60066020525f908152604090205481565b6101d461044636600461144b565b6110bb565b6101d4610459366004611324565b61116f565b335f908152602081905260409020546001146104945760405163e214b00760e01b81523360048201526024015b60405180910390fd5b81631cdc1bdd60e21b036104bb575f83815260026020819052604090912001819055610523565b81636c696e6560e01b036104e1575f838152600260205260409020600301819055610523565b8163191d5cdd60e21b03610507575f838152600260205260409020600401819055610523565b604051631390aee360e11b81526004810183905260240161048b565b5f6024361015610533575f61054a565b61054160246004365f611474565b61054a9161149b565b90505f604436101561055c575f610573565b61056a60446024365f611474565b6105739161149b565b90505f6064361015610585575f61059c565b61059360646044365f611474565b61059c9161149b565b90508082845f356001600160e01b0319166001600160e01b0319165f366040516105c79291906114b8565b60405180910390a4505050505050565b335f908152602081905260409020546001146106085760405163e214b00760e01b815233600482015260240161048b565b81634c696e6560e01b1461063257604051631390aee360e11b81526004810183905260240161048b565b60098190555f6024361015610647575f61065e565b61065560246004365f611474565b61065e9161149b565b90505f6044361015610670575f610687565b61067e60446024365f611474565b6106879161149b565b90505f6064361015610699575f6106b0565b6106a760646044365f611474565b6106b09161149b565b90508082845f356001600160e01b0319166001600160e01b0319165f366040516106db9291906114b8565b60405180910390a45050505050565b335f9081526020819052604090205460011461071b5760405163e214b00760e01b815233600482015260240161048b565b5f8181526002602052604081206b033b2e3c9fd0803ce8000000600190910155602436101561074a575f610761565b61075860246004365f611474565b6107619161149b565b90505f6044361015610773575f61078a565b61078160446024365f611474565b61078a9161149b565b90505f606436101561079c575f6107b3565b6107aa60646044365f611474565b6107b39161149b565b90508082845f356001600160e01b0319166001600160e01b0319165f366040516107de9291906114b8565b60405180910390a450505050565b6107f5836111f6565b5f8481526004602090815260408083206001600160a01b0387168452909152812080548392906108269084906114fa565b90915550505f8481526004602090815260408083206001600160a01b03861684529091528120805483929061085c90849061150d565b909155505f90506024361015610872575f610889565b61088060246004365f611474565b6108899161149b565b90505f604436101561089b575f6108b2565b6108a960446024365f611474565b6108b29161149b565b90505f60643610156108c4575f6108db565b6108d260646044365f611474565b6108db9161149b565b90508082845f356001600160e01b0319166001600160e01b0319165f366040516109069291906114b8565b60405180910390a450505050505050565b335f908152602081905260409020546001146109485760405163e214b00760e01b815233600482015260240161048b565b6001600160a01b0381165f90815260208190526040812060019055602436101561074a575f610761565b335f908152602081905260409020546001146109a35760405163e214b00760e01b815233600482015260240161048b565b5f600a81905560243610156109b8575f6109cf565b6109c660246004365f611474565b6109cf9161149b565b90505f60443610156109e1575f6109f8565b6109ef60446024365f611474565b6109f89161149b565b90505f6064361015610a0a575f610a21565b610a1860646044365f611474565b610a219161149b565b90508082845f356001600160e01b0319166001600160e01b0319165f36604051610a4c9291906114b8565b60405180910390a4505050565b5f868152600260209081526040808320600383528184206001600160a01b038a16855290925282206001820154919290919003610aac57604051633bcd28e360e11b81526004810189905260240161048b565b8054610ab89085611263565b81556001810154610ac99084611263565b60018201558154610ada9084611263565b825560018201545f90610aee908590611520565b9050610afc60075482611263565b60075560028301548254610b10919061154f565b83600101548360010154610b24919061154f565b118015610b3957505f841380610b3957505f85125b15610b69576040516386670d3d60e01b8152600481018a90526001600160a01b038916602482015260440161048b565b5f841380610b7657505f85125b15610b8457610b84886111f6565b5f851315610b9557610b95876111f6565b5f841215610ba657610ba6866111f6565b5f8981526004602090815260408083206001600160a01b038b168452909152902054610bda90610bd587611566565b611263565b5f8a81526004602090815260408083206001600160a01b03808d168552908352818420949094559289168252600590522054610c169082611263565b6001600160a01b0387165f90815260056020526040812091909155925050506024361015610c44575f610c5b565b610c5260246004365f611474565b610c5b9161149b565b90505f6044361015610c6d575f610c84565b610c7b60446024365f611474565b610c849161149b565b90505f6064361015610c96575f610cad565b610ca460646044365f611474565b610cad9161149b565b90508082845f356001600160e01b0319166001600160e01b0319165f36604051610cd89291906114b8565b60405180910390a4505050505050505050565b335f90815260208190526040902054600114610d1c5760405163e214b00760e01b815233600482015260240161048b565b5f868152600260209081526040808320600383528184206001600160a01b038a1685529092529091208054610d519085611263565b81556001810154610d629084611263565b60018201558154610d739084611263565b825560018201545f90610d87908590611520565b5f8a81526004602090815260408083206001600160a01b038c168452909152902054909150610db990610bd587611566565b5f8a81526004602090815260408083206001600160a01b03808d168552908352818420949094559289168252600690522054610df890610bd583611566565b6001600160a01b0387165f90815260066020526040902055600854610e2090610bd583611566565b600855505f9150506024361015610c44575f610c5b565b335f90815260208190526040902054600114610e685760405163e214b00760e01b815233600482015260240161048b565b5f8381526004602090815260408083206001600160a01b0386168452909152902054610e949082611263565b5f8481526004602090815260408083206001600160a01b03871684529091528120919091556024361015610533575f61054a565b335f90815260208190526040902054600114610ef95760405163e214b00760e01b815233600482015260240161048b565b6001600160a01b0381165f908152602081905260408120819055602436101561074a575f610761565b335f9081526001602081815260408084206001600160a01b0386168552909152822055602436101561074a575f610761565b335f90815260208190526040902054600114610f855760405163e214b00760e01b815233600482015260240161048b565b5f8381526002602052604090206001810154610fa19083611263565b600182015580545f90610fb5908490611520565b6001600160a01b0385165f90815260056020526040902054909150610fda9082611263565b6001600160a01b0385165f90815260056020526040902055600754610fff9082611263565b600755505f90506024361015610533575f61054a565b61101e836111f6565b6001600160a01b0383165f90815260056020526040812080548392906110459084906114fa565b90915550506001600160a01b0382165f908152600560205260408120805483929061107190849061150d565b909155505f90506024361015610533575f61054a565b335f9081526001602090815260408083206001600160a01b03851684529091528120819055602436101561074a575f610761565b335f908152602081905260409020546001146110ec5760405163e214b00760e01b815233600482015260240161048b565b6001600160a01b0383165f908152600660205260408120805483929061111390849061150d565b90915550506001600160a01b0382165f908152600560205260408120805483929061113f90849061150d565b925050819055508060085f828254611157919061150d565b925050819055508060075f828254611071919061150d565b335f908152600660205260408120805483929061118d9084906114fa565b9091555050335f90815260056020526040812080548392906111b09084906114fa565b925050819055508060085f8282546111c891906114fa565b925050819055508060075f8282546111e091906114fa565b909155505f9050602436101561074a575f610761565b6001600160a01b038116331480159061123157506001600160a01b0381165f9081526001602081815260408084203385529091529091205414155b1561126057604051630272d02960e61b81523360048201526001600160a01b038216602482015260440161048b565b50565b5f5f821261127a57611275828461150d565b61128d565b61128382611566565b61128d90846114fa565b90505b92915050565b5f5f5f606084860312156112a8575f5ffd5b505081359360208301359350604090920135919050565b80356001600160a01b03811681146112d5575f5ffd5b919050565b5f5f604083850312156112eb575f5ffd5b823591506112fb602084016112bf565b90509250929050565b5f5f60408385031215611315575f5ffd5b50508035926020909101359150565b5f60208284031215611334575f5ffd5b5035919050565b5f5f6040838503121561134c575f5ffd5b611355836112bf565b91506112fb602084016112bf565b5f5f5f5f60808587031215611376575f5ffd5b84359350611386602086016112bf565b9250611394604086016112bf565b9396929550929360600135925050565b5f602082840312156113b4575f5ffd5b61128d826112bf565b5f5f5f5f5f5f60c087890312156113d2575f5ffd5b863595506113e2602088016112bf565b94506113f0604088016112bf565b93506113fe606088016112bf565b9598949750929560808101359460a0909101359350915050565b5f5f5f6060848603121561142a575f5ffd5b8335925061143a602085016112bf565b929592945050506040919091013590565b5f5f5f6060848603121561145d575f5ffd5b611466846112bf565b925061143a602085016112bf565b5f5f85851115611482575f5ffd5b8386111561148e575f5ffd5b5050820193919092039150565b80356020831015611290575f19602084900360031b1b1692915050565b60208152816020820152818360408301375f818301604090810191909152601f909201601f19160101919050565b634e487b7160e01b5f52601160045260245ffd5b81810381811115611290576112906114e6565b80820180821115611290576112906114e6565b8082025f8212600160ff1b8414161561153b5761153b6114e6565b8181058314821517611290576112906114e6565b8082028115828204841417611290576112906114e6565b5f600160ff1b820161157a5761157a6114e6565b505f039056",
}

// DevVat is an auto generated Go binding around an Ethereum contract.
type DevVat struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevVat) GetABI() abi.ABI {
	return c.abi
}

// NewDevVat creates a new instance of DevVat.
func NewDevVat() *DevVat {
	parsed, err := DevVatMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevVat{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevVat) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackLine is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbabe8a3f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function Line() view returns(uint256)
func (devVat *DevVat) PackLine() []byte {
	enc, err := devVat.abi.Pack("Line")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLine is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbabe8a3f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function Line() view returns(uint256)
func (devVat *DevVat) TryPackLine() ([]byte, error) {
	return devVat.abi.Pack("Line")
}

// UnpackLine is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbabe8a3f.
//
// Solidity: function Line() view returns(uint256)
func (devVat *DevVat) UnpackLine(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("Line", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69245009.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cage() returns()
func (devVat *DevVat) PackCage() []byte {
	enc, err := devVat.abi.Pack("cage")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69245009.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cage() returns()
func (devVat *DevVat) TryPackCage() ([]byte, error) {
	return devVat.abi.Pack("cage")
}

// PackCan is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4538c4eb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function can(address , address ) view returns(uint256)
func (devVat *DevVat) PackCan(arg0 common.Address, arg1 common.Address) []byte {
	enc, err := devVat.abi.Pack("can", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCan is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4538c4eb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function can(address , address ) view returns(uint256)
func (devVat *DevVat) TryPackCan(arg0 common.Address, arg1 common.Address) ([]byte, error) {
	return devVat.abi.Pack("can", arg0, arg1)
}

// UnpackCan is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4538c4eb.
//
// Solidity: function can(address , address ) view returns(uint256)
func (devVat *DevVat) UnpackCan(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("can", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDai is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6c25b346.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function dai(address ) view returns(uint256)
func (devVat *DevVat) PackDai(arg0 common.Address) []byte {
	enc, err := devVat.abi.Pack("dai", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDai is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6c25b346.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function dai(address ) view returns(uint256)
func (devVat *DevVat) TryPackDai(arg0 common.Address) ([]byte, error) {
	return devVat.abi.Pack("dai", arg0)
}

// UnpackDai is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6c25b346.
//
// Solidity: function dai(address ) view returns(uint256)
func (devVat *DevVat) UnpackDai(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("dai", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDebt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0dca59c1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function debt() view returns(uint256)
func (devVat *DevVat) PackDebt() []byte {
	enc, err := devVat.abi.Pack("debt")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDebt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0dca59c1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function debt() view returns(uint256)
func (devVat *DevVat) TryPackDebt() ([]byte, error) {
	return devVat.abi.Pack("debt")
}

// UnpackDebt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0dca59c1.
//
// Solidity: function debt() view returns(uint256)
func (devVat *DevVat) UnpackDebt(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("debt", data)
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
func (devVat *DevVat) PackDeny(usr common.Address) []byte {
	enc, err := devVat.abi.Pack("deny", usr)
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
func (devVat *DevVat) TryPackDeny(usr common.Address) ([]byte, error) {
	return devVat.abi.Pack("deny", usr)
}

// PackFile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1a0b287e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 ilk, bytes32 what, uint256 data) returns()
func (devVat *DevVat) PackFile(ilk [32]byte, what [32]byte, data *big.Int) []byte {
	enc, err := devVat.abi.Pack("file", ilk, what, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1a0b287e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function file(bytes32 ilk, bytes32 what, uint256 data) returns()
func (devVat *DevVat) TryPackFile(ilk [32]byte, what [32]byte, data *big.Int) ([]byte, error) {
	return devVat.abi.Pack("file", ilk, what, data)
}

// PackFile0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29ae8114.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 what, uint256 data) returns()
func (devVat *DevVat) PackFile0(what [32]byte, data *big.Int) []byte {
	enc, err := devVat.abi.Pack("file0", what, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFile0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29ae8114.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function file(bytes32 what, uint256 data) returns()
func (devVat *DevVat) TryPackFile0(what [32]byte, data *big.Int) ([]byte, error) {
	return devVat.abi.Pack("file0", what, data)
}

// PackFlux is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6111be2e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function flux(bytes32 ilk, address src, address dst, uint256 wad) returns()
func (devVat *DevVat) PackFlux(ilk [32]byte, src common.Address, dst common.Address, wad *big.Int) []byte {
	enc, err := devVat.abi.Pack("flux", ilk, src, dst, wad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFlux is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6111be2e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function flux(bytes32 ilk, address src, address dst, uint256 wad) returns()
func (devVat *DevVat) TryPackFlux(ilk [32]byte, src common.Address, dst common.Address, wad *big.Int) ([]byte, error) {
	return devVat.abi.Pack("flux", ilk, src, dst, wad)
}

// PackFold is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb65337df.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fold(bytes32 ilk, address u, int256 rate) returns()
func (devVat *DevVat) PackFold(ilk [32]byte, u common.Address, rate *big.Int) []byte {
	enc, err := devVat.abi.Pack("fold", ilk, u, rate)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFold is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb65337df.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fold(bytes32 ilk, address u, int256 rate) returns()
func (devVat *DevVat) TryPackFold(ilk [32]byte, u common.Address, rate *big.Int) ([]byte, error) {
	return devVat.abi.Pack("fold", ilk, u, rate)
}

// PackFrob is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76088703.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function frob(bytes32 ilk, address u, address v, address w, int256 dink, int256 dart) returns()
func (devVat *DevVat) PackFrob(ilk [32]byte, u common.Address, v common.Address, w common.Address, dink *big.Int, dart *big.Int) []byte {
	enc, err := devVat.abi.Pack("frob", ilk, u, v, w, dink, dart)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFrob is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76088703.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function frob(bytes32 ilk, address u, address v, address w, int256 dink, int256 dart) returns()
func (devVat *DevVat) TryPackFrob(ilk [32]byte, u common.Address, v common.Address, w common.Address, dink *big.Int, dart *big.Int) ([]byte, error) {
	return devVat.abi.Pack("frob", ilk, u, v, w, dink, dart)
}

// PackGem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x214414d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function gem(bytes32 , address ) view returns(uint256)
func (devVat *DevVat) PackGem(arg0 [32]byte, arg1 common.Address) []byte {
	enc, err := devVat.abi.Pack("gem", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x214414d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function gem(bytes32 , address ) view returns(uint256)
func (devVat *DevVat) TryPackGem(arg0 [32]byte, arg1 common.Address) ([]byte, error) {
	return devVat.abi.Pack("gem", arg0, arg1)
}

// UnpackGem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x214414d5.
//
// Solidity: function gem(bytes32 , address ) view returns(uint256)
func (devVat *DevVat) UnpackGem(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("gem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGrab is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7bab3f40.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grab(bytes32 ilk, address u, address v, address w, int256 dink, int256 dart) returns()
func (devVat *DevVat) PackGrab(ilk [32]byte, u common.Address, v common.Address, w common.Address, dink *big.Int, dart *big.Int) []byte {
	enc, err := devVat.abi.Pack("grab", ilk, u, v, w, dink, dart)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrab is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7bab3f40.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grab(bytes32 ilk, address u, address v, address w, int256 dink, int256 dart) returns()
func (devVat *DevVat) TryPackGrab(ilk [32]byte, u common.Address, v common.Address, w common.Address, dink *big.Int, dart *big.Int) ([]byte, error) {
	return devVat.abi.Pack("grab", ilk, u, v, w, dink, dart)
}

// PackHeal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf37ac61c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function heal(uint256 rad) returns()
func (devVat *DevVat) PackHeal(rad *big.Int) []byte {
	enc, err := devVat.abi.Pack("heal", rad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHeal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf37ac61c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function heal(uint256 rad) returns()
func (devVat *DevVat) TryPackHeal(rad *big.Int) ([]byte, error) {
	return devVat.abi.Pack("heal", rad)
}

// PackHope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3b22fc4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hope(address usr) returns()
func (devVat *DevVat) PackHope(usr common.Address) []byte {
	enc, err := devVat.abi.Pack("hope", usr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3b22fc4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hope(address usr) returns()
func (devVat *DevVat) TryPackHope(usr common.Address) ([]byte, error) {
	return devVat.abi.Pack("hope", usr)
}

// PackIlks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9638d36.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ilks(bytes32 ) view returns(uint256 Art, uint256 rate, uint256 spot, uint256 line, uint256 dust)
func (devVat *DevVat) PackIlks(arg0 [32]byte) []byte {
	enc, err := devVat.abi.Pack("ilks", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIlks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9638d36.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ilks(bytes32 ) view returns(uint256 Art, uint256 rate, uint256 spot, uint256 line, uint256 dust)
func (devVat *DevVat) TryPackIlks(arg0 [32]byte) ([]byte, error) {
	return devVat.abi.Pack("ilks", arg0)
}

// DevVatIlksOutput serves as a container for the return parameters of contract
// method Ilks.
type DevVatIlksOutput struct {
	Art  *big.Int
	Rate *big.Int
	Spot *big.Int
	Line *big.Int
	Dust *big.Int
}

// UnpackIlks is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd9638d36.
//
// Solidity: function ilks(bytes32 ) view returns(uint256 Art, uint256 rate, uint256 spot, uint256 line, uint256 dust)
func (devVat *DevVat) UnpackIlks(data []byte) (DevVatIlksOutput, error) {
	out, err := devVat.abi.Unpack("ilks", data)
	outstruct := new(DevVatIlksOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Art = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Rate = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Spot = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.Line = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.Dust = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackInit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b663195.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function init(bytes32 ilk) returns()
func (devVat *DevVat) PackInit(ilk [32]byte) []byte {
	enc, err := devVat.abi.Pack("init", ilk)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b663195.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function init(bytes32 ilk) returns()
func (devVat *DevVat) TryPackInit(ilk [32]byte) ([]byte, error) {
	return devVat.abi.Pack("init", ilk)
}

// PackLive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x957aa58c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function live() view returns(uint256)
func (devVat *DevVat) PackLive() []byte {
	enc, err := devVat.abi.Pack("live")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x957aa58c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function live() view returns(uint256)
func (devVat *DevVat) TryPackLive() ([]byte, error) {
	return devVat.abi.Pack("live")
}

// UnpackLive is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x957aa58c.
//
// Solidity: function live() view returns(uint256)
func (devVat *DevVat) UnpackLive(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("live", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb35783b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function move(address src, address dst, uint256 rad) returns()
func (devVat *DevVat) PackMove(src common.Address, dst common.Address, rad *big.Int) []byte {
	enc, err := devVat.abi.Pack("move", src, dst, rad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb35783b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function move(address src, address dst, uint256 rad) returns()
func (devVat *DevVat) TryPackMove(src common.Address, dst common.Address, rad *big.Int) ([]byte, error) {
	return devVat.abi.Pack("move", src, dst, rad)
}

// PackNope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdc4d20fa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nope(address usr) returns()
func (devVat *DevVat) PackNope(usr common.Address) []byte {
	enc, err := devVat.abi.Pack("nope", usr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdc4d20fa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nope(address usr) returns()
func (devVat *DevVat) TryPackNope(usr common.Address) ([]byte, error) {
	return devVat.abi.Pack("nope", usr)
}

// PackRely is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65fae35e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rely(address usr) returns()
func (devVat *DevVat) PackRely(usr common.Address) []byte {
	enc, err := devVat.abi.Pack("rely", usr)
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
func (devVat *DevVat) TryPackRely(usr common.Address) ([]byte, error) {
	return devVat.abi.Pack("rely", usr)
}

// PackSin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf059212a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sin(address ) view returns(uint256)
func (devVat *DevVat) PackSin(arg0 common.Address) []byte {
	enc, err := devVat.abi.Pack("sin", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf059212a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sin(address ) view returns(uint256)
func (devVat *DevVat) TryPackSin(arg0 common.Address) ([]byte, error) {
	return devVat.abi.Pack("sin", arg0)
}

// UnpackSin is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf059212a.
//
// Solidity: function sin(address ) view returns(uint256)
func (devVat *DevVat) UnpackSin(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("sin", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSlip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7cdd3fde.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function slip(bytes32 ilk, address usr, int256 wad) returns()
func (devVat *DevVat) PackSlip(ilk [32]byte, usr common.Address, wad *big.Int) []byte {
	enc, err := devVat.abi.Pack("slip", ilk, usr, wad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSlip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7cdd3fde.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function slip(bytes32 ilk, address usr, int256 wad) returns()
func (devVat *DevVat) TryPackSlip(ilk [32]byte, usr common.Address, wad *big.Int) ([]byte, error) {
	return devVat.abi.Pack("slip", ilk, usr, wad)
}

// PackSuck is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf24e23eb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function suck(address u, address v, uint256 rad) returns()
func (devVat *DevVat) PackSuck(u common.Address, v common.Address, rad *big.Int) []byte {
	enc, err := devVat.abi.Pack("suck", u, v, rad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSuck is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf24e23eb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function suck(address u, address v, uint256 rad) returns()
func (devVat *DevVat) TryPackSuck(u common.Address, v common.Address, rad *big.Int) ([]byte, error) {
	return devVat.abi.Pack("suck", u, v, rad)
}

// PackUrns is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2424be5c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function urns(bytes32 , address ) view returns(uint256 ink, uint256 art)
func (devVat *DevVat) PackUrns(arg0 [32]byte, arg1 common.Address) []byte {
	enc, err := devVat.abi.Pack("urns", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUrns is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2424be5c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function urns(bytes32 , address ) view returns(uint256 ink, uint256 art)
func (devVat *DevVat) TryPackUrns(arg0 [32]byte, arg1 common.Address) ([]byte, error) {
	return devVat.abi.Pack("urns", arg0, arg1)
}

// DevVatUrnsOutput serves as a container for the return parameters of contract
// method Urns.
type DevVatUrnsOutput struct {
	Ink *big.Int
	Art *big.Int
}

// UnpackUrns is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2424be5c.
//
// Solidity: function urns(bytes32 , address ) view returns(uint256 ink, uint256 art)
func (devVat *DevVat) UnpackUrns(data []byte) (DevVatUrnsOutput, error) {
	out, err := devVat.abi.Unpack("urns", data)
	outstruct := new(DevVatUrnsOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Ink = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Art = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackVice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d61a355.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vice() view returns(uint256)
func (devVat *DevVat) PackVice() []byte {
	enc, err := devVat.abi.Pack("vice")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d61a355.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function vice() view returns(uint256)
func (devVat *DevVat) TryPackVice() ([]byte, error) {
	return devVat.abi.Pack("vice")
}

// UnpackVice is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2d61a355.
//
// Solidity: function vice() view returns(uint256)
func (devVat *DevVat) UnpackVice(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("vice", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf353dbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function wards(address ) view returns(uint256)
func (devVat *DevVat) PackWards(arg0 common.Address) []byte {
	enc, err := devVat.abi.Pack("wards", arg0)
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
func (devVat *DevVat) TryPackWards(arg0 common.Address) ([]byte, error) {
	return devVat.abi.Pack("wards", arg0)
}

// UnpackWards is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf353dbb.
//
// Solidity: function wards(address ) view returns(uint256)
func (devVat *DevVat) UnpackWards(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("wards", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (devVat *DevVat) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devVat.abi.Errors["BadFile"].ID.Bytes()[:4]) {
		return devVat.UnpackBadFileError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVat.abi.Errors["NoSuchIlk"].ID.Bytes()[:4]) {
		return devVat.UnpackNoSuchIlkError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVat.abi.Errors["NotAllowed"].ID.Bytes()[:4]) {
		return devVat.UnpackNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVat.abi.Errors["NotWard"].ID.Bytes()[:4]) {
		return devVat.UnpackNotWardError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVat.abi.Errors["Unsafe"].ID.Bytes()[:4]) {
		return devVat.UnpackUnsafeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevVatBadFile represents a BadFile error raised by the DevVat contract.
type DevVatBadFile struct {
	What [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadFile(bytes32 what)
func DevVatBadFileErrorID() common.Hash {
	return common.HexToHash("0x27215dc6644fe41e9f609459b1bd83914736a746609d7ac7117fbf425c115f72")
}

// UnpackBadFileError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadFile(bytes32 what)
func (devVat *DevVat) UnpackBadFileError(raw []byte) (*DevVatBadFile, error) {
	out := new(DevVatBadFile)
	if err := devVat.abi.UnpackIntoInterface(out, "BadFile", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVatNoSuchIlk represents a NoSuchIlk error raised by the DevVat contract.
type DevVatNoSuchIlk struct {
	Ilk [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoSuchIlk(bytes32 ilk)
func DevVatNoSuchIlkErrorID() common.Hash {
	return common.HexToHash("0x779a51c60e08c9de4d50a46436872da23f45bb9afe3630e44693654c15e4e18e")
}

// UnpackNoSuchIlkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoSuchIlk(bytes32 ilk)
func (devVat *DevVat) UnpackNoSuchIlkError(raw []byte) (*DevVatNoSuchIlk, error) {
	out := new(DevVatNoSuchIlk)
	if err := devVat.abi.UnpackIntoInterface(out, "NoSuchIlk", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVatNotAllowed represents a NotAllowed error raised by the DevVat contract.
type DevVatNotAllowed struct {
	Caller common.Address
	Owner  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAllowed(address caller, address owner)
func DevVatNotAllowedErrorID() common.Hash {
	return common.HexToHash("0x9cb40a4004970891fa544bc7ec12cccbe108a3ec245b3cecdb0baae2f64feb8f")
}

// UnpackNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAllowed(address caller, address owner)
func (devVat *DevVat) UnpackNotAllowedError(raw []byte) (*DevVatNotAllowed, error) {
	out := new(DevVatNotAllowed)
	if err := devVat.abi.UnpackIntoInterface(out, "NotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVatNotWard represents a NotWard error raised by the DevVat contract.
type DevVatNotWard struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotWard(address caller)
func DevVatNotWardErrorID() common.Hash {
	return common.HexToHash("0xe214b0075bf1a43aa778f1355cad90e68fd0d454f8393fd8056bd33d0a4460f3")
}

// UnpackNotWardError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotWard(address caller)
func (devVat *DevVat) UnpackNotWardError(raw []byte) (*DevVatNotWard, error) {
	out := new(DevVatNotWard)
	if err := devVat.abi.UnpackIntoInterface(out, "NotWard", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVatUnsafe represents a Unsafe error raised by the DevVat contract.
type DevVatUnsafe struct {
	Ilk [32]byte
	Urn common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Unsafe(bytes32 ilk, address urn)
func DevVatUnsafeErrorID() common.Hash {
	return common.HexToHash("0x86670d3d80d7b6b82477f9a13a7a9840d79158efbf81724df7998b68293f5b92")
}

// UnpackUnsafeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Unsafe(bytes32 ilk, address urn)
func (devVat *DevVat) UnpackUnsafeError(raw []byte) (*DevVatUnsafe, error) {
	out := new(DevVatUnsafe)
	if err := devVat.abi.UnpackIntoInterface(out, "Unsafe", raw); err != nil {
		return nil, err
	}
	return out, nil
}
