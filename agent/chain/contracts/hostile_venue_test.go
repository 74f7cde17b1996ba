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

// HostileVenueMetaData contains all meta data concerning the HostileVenue contract.
var HostileVenueMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"asset_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"activate\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"ask\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"asset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"back\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"backWorked\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"buy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"callBack\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"claim\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"convertToAssets\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"deposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"greed\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"orders\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"poke\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pool\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"quoteBuy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"redeem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"requestRedeem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"said\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"sellBack\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool_\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"greed_\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"said_\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"ask_\",\"type\":\"uint256\"}],\"name\":\"set\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"takeFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"terms\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"premiumModel\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"resolver\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"startLoss\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"attachment\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"exhaustion\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maxSupply\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"start\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"waitingPeriod\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"claimWindow\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"t\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "HostileVenue",
	Bin: "0x60a060405234801561000f575f5ffd5b50604051610d38380380610d3883398101604081905261002e91610050565b6001600160a01b03166080525f80546001600160a01b0319163017905561007d565b5f60208284031215610060575f5ffd5b81516001600160a01b0381168114610076575f5ffd5b9392505050565b608051610c8e6100aa5f395f81816101fe015281816102c00152818161040501526106a00152610c8e5ff3fe608060405234801561000f575f5ffd5b5060043610610148575f3560e01c806370a08231116100bf578063b260c42a11610079578063b260c42a14610331578063ba08765214610344578063ba22bba014610357578063bd7d53f91461036a578063c8c819ac1461037d578063f735ec771461039d575f5ffd5b806370a08231146102475780637d41c86e146102555780637f32149c1461026857806387a09224146102905780638dde084014610299578063a85c38ef146102ac575f5ffd5b806322d03b941161011057806322d03b94146101cc57806326731c5c146101df57806338d52e0f146101fc5780634a896384146102225780636e553f651461022b5780636e92bc211461023e575f5ffd5b806307a2d13a1461014c5780630b2645a5146101725780630d7a94f61461018757806316f0115b1461019a57806318178358146101c4575b5f5ffd5b61015f61015a36600461071c565b505f90565b6040519081526020015b60405180910390f35b61018561018036600461074e565b6103d9565b005b61015f61019536600461074e565b61047b565b5f546101ac906001600160a01b031681565b6040516001600160a01b039091168152602001610169565b61015f610485565b61015f6101da366004610776565b610495565b6006546101ec9060ff1681565b6040519015158152602001610169565b7f00000000000000000000000000000000000000000000000000000000000000006101ac565b61015f60035481565b61015f6102393660046107b9565b6104aa565b61015f60025481565b61015f61015a3660046107e3565b61015f610263366004610803565b6104bd565b61027b61027636600461083c565b6104d0565b60408051928352602083019190915201610169565b61015f60015481565b6004546101ac906001600160a01b031681565b6102ec6102ba36600461071c565b506002547f00000000000000000000000000000000000000000000000000000000000000009133919081905f90600190565b604080516001600160a01b03978816815296909516602087015293850192909252606084015267ffffffffffffffff16608083015260ff1660a082015260c001610169565b6101ec61033f36600461071c565b6104ed565b61015f610352366004610803565b61050d565b6101856103653660046108a5565b610521565b61015f61037836600461083c565b61054f565b61039061038b3660046107e3565b610566565b6040516101699190610923565b6101856103ab366004610a2c565b5f80546001600160a01b0319166001600160a01b039590951694909417909355600191909155600255600355565b6040516323b872dd60e01b81526001600160a01b038381166004830152306024830152604482018390527f000000000000000000000000000000000000000000000000000000000000000016906323b872dd906064016020604051808303815f875af115801561044b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061046f9190610a62565b610477575f5ffd5b5050565b6003545b92915050565b5f61048e6105f1565b5060025490565b5f61049e6105f1565b50600254949350505050565b5f6104b36105f1565b5060025492915050565b5f6104c66105f1565b5060019392505050565b5f5f6104da6105f1565b5050600254600190965096945050505050565b5f6104f66105f1565b600280546105049190610a81565b60011492915050565b5f6105166105f1565b506002549392505050565b600480546001600160a01b0319166001600160a01b0385161790556005610549828483610b43565b50505050565b5f6105586105f1565b506002549695505050505050565b60408051610180810182525f60208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905290546001600160a01b031681526105dc4262015180610bfe565b67ffffffffffffffff16610120820152919050565b6004546001600160a01b031615610672576004546040516001600160a01b039091169061062090600590610c1d565b5f604051808303815f865af19150503d805f8114610659576040519150601f19603f3d011682016040523d82523d5f602084013e61065e565b606091505b50506006805460ff19169115159190911790555b6001541561071a576001546040516323b872dd60e01b815233600482015230602482015260448101919091527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906323b872dd906064016020604051808303815f875af11580156106ee573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107129190610a62565b61071a575f5ffd5b565b5f6020828403121561072c575f5ffd5b5035919050565b80356001600160a01b0381168114610749575f5ffd5b919050565b5f5f6040838503121561075f575f5ffd5b61076883610733565b946020939093013593505050565b5f5f5f5f60808587031215610789575f5ffd5b61079285610733565b935060208501359250604085013591506107ae60608601610733565b905092959194509250565b5f5f604083850312156107ca575f5ffd5b823591506107da60208401610733565b90509250929050565b5f602082840312156107f3575f5ffd5b6107fc82610733565b9392505050565b5f5f5f60608486031215610815575f5ffd5b8335925061082560208501610733565b915061083360408501610733565b90509250925092565b5f5f5f5f5f5f60c08789031215610851575f5ffd5b61085a87610733565b95506020870135945060408701359350606087013567ffffffffffffffff81168114610884575f5ffd5b92506080870135915061089960a08801610733565b90509295509295509295565b5f5f5f604084860312156108b7575f5ffd5b6108c084610733565b9250602084013567ffffffffffffffff8111156108db575f5ffd5b8401601f810186136108eb575f5ffd5b803567ffffffffffffffff811115610901575f5ffd5b866020828401011115610912575f5ffd5b939660209190910195509293505050565b81516001600160a01b031681526101808101602083015161094f60208401826001600160a01b03169052565b50604083015161096a60408401826001600160a01b03169052565b50606083015161098560608401826001600160a01b03169052565b506080830151608083015260a083015160a083015260c083015160c083015260e083015160e08301526101008301516109cb61010084018267ffffffffffffffff169052565b506101208301516109e961012084018267ffffffffffffffff169052565b50610140830151610a0761014084018267ffffffffffffffff169052565b50610160830151610a2561016084018267ffffffffffffffff169052565b5092915050565b5f5f5f5f60808587031215610a3f575f5ffd5b610a4885610733565b966020860135965060408601359560600135945092505050565b5f60208284031215610a72575f5ffd5b815180151581146107fc575f5ffd5b5f82610a9b57634e487b7160e01b5f52601260045260245ffd5b500690565b634e487b7160e01b5f52604160045260245ffd5b600181811c90821680610ac857607f821691505b602082108103610ae657634e487b7160e01b5f52602260045260245ffd5b50919050565b601f821115610b3e5782821115610b3e57805f5260205f20601f840160051c6020851015610b1757505f5b90810190601f840160051c035f5b81811015610b3a575f83820155600101610b25565b5050505b505050565b67ffffffffffffffff831115610b5b57610b5b610aa0565b610b6f83610b698354610ab4565b83610aec565b5f601f841160018114610ba0575f8515610b895750838201355b5f19600387901b1c1916600186901b178355610bf7565b5f83815260208120601f198716915b82811015610bcf5786850135825560209485019460019092019101610baf565b5086821015610beb575f1960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b8082018082111561047f57634e487b7160e01b5f52601160045260245ffd5b5f5f8354610c2a81610ab4565b600182168015610c415760018114610c5657610c83565b60ff1983168652811515820286019350610c83565b865f5260205f205f5b83811015610c7b57815488820152600190910190602001610c5f565b505081860193505b50919594505050505056",
}

// HostileVenue is an auto generated Go binding around an Ethereum contract.
type HostileVenue struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *HostileVenue) GetABI() abi.ABI {
	return c.abi
}

// NewHostileVenue creates a new instance of HostileVenue.
func NewHostileVenue() *HostileVenue {
	parsed, err := HostileVenueMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &HostileVenue{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *HostileVenue) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address asset_) returns()
func (hostileVenue *HostileVenue) PackConstructor(asset_ common.Address) []byte {
	enc, err := hostileVenue.abi.Pack("", asset_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackActivate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb260c42a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function activate(uint256 ) returns(bool)
func (hostileVenue *HostileVenue) PackActivate(arg0 *big.Int) []byte {
	enc, err := hostileVenue.abi.Pack("activate", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackActivate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb260c42a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function activate(uint256 ) returns(bool)
func (hostileVenue *HostileVenue) TryPackActivate(arg0 *big.Int) ([]byte, error) {
	return hostileVenue.abi.Pack("activate", arg0)
}

// UnpackActivate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb260c42a.
//
// Solidity: function activate(uint256 ) returns(bool)
func (hostileVenue *HostileVenue) UnpackActivate(data []byte) (bool, error) {
	out, err := hostileVenue.abi.Unpack("activate", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackAsk is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4a896384.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ask() view returns(uint256)
func (hostileVenue *HostileVenue) PackAsk() []byte {
	enc, err := hostileVenue.abi.Pack("ask")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAsk is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4a896384.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ask() view returns(uint256)
func (hostileVenue *HostileVenue) TryPackAsk() ([]byte, error) {
	return hostileVenue.abi.Pack("ask")
}

// UnpackAsk is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4a896384.
//
// Solidity: function ask() view returns(uint256)
func (hostileVenue *HostileVenue) UnpackAsk(data []byte) (*big.Int, error) {
	out, err := hostileVenue.abi.Unpack("ask", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38d52e0f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function asset() view returns(address)
func (hostileVenue *HostileVenue) PackAsset() []byte {
	enc, err := hostileVenue.abi.Pack("asset")
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
func (hostileVenue *HostileVenue) TryPackAsset() ([]byte, error) {
	return hostileVenue.abi.Pack("asset")
}

// UnpackAsset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x38d52e0f.
//
// Solidity: function asset() view returns(address)
func (hostileVenue *HostileVenue) UnpackAsset(data []byte) (common.Address, error) {
	out, err := hostileVenue.abi.Unpack("asset", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackBack is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8dde0840.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function back() view returns(address)
func (hostileVenue *HostileVenue) PackBack() []byte {
	enc, err := hostileVenue.abi.Pack("back")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBack is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8dde0840.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function back() view returns(address)
func (hostileVenue *HostileVenue) TryPackBack() ([]byte, error) {
	return hostileVenue.abi.Pack("back")
}

// UnpackBack is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8dde0840.
//
// Solidity: function back() view returns(address)
func (hostileVenue *HostileVenue) UnpackBack(data []byte) (common.Address, error) {
	out, err := hostileVenue.abi.Unpack("back", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackBackWorked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26731c5c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function backWorked() view returns(bool)
func (hostileVenue *HostileVenue) PackBackWorked() []byte {
	enc, err := hostileVenue.abi.Pack("backWorked")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBackWorked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26731c5c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function backWorked() view returns(bool)
func (hostileVenue *HostileVenue) TryPackBackWorked() ([]byte, error) {
	return hostileVenue.abi.Pack("backWorked")
}

// UnpackBackWorked is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x26731c5c.
//
// Solidity: function backWorked() view returns(bool)
func (hostileVenue *HostileVenue) UnpackBackWorked(data []byte) (bool, error) {
	out, err := hostileVenue.abi.Unpack("backWorked", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address ) pure returns(uint256)
func (hostileVenue *HostileVenue) PackBalanceOf(arg0 common.Address) []byte {
	enc, err := hostileVenue.abi.Pack("balanceOf", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address ) pure returns(uint256)
func (hostileVenue *HostileVenue) TryPackBalanceOf(arg0 common.Address) ([]byte, error) {
	return hostileVenue.abi.Pack("balanceOf", arg0)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address ) pure returns(uint256)
func (hostileVenue *HostileVenue) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := hostileVenue.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBuy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7f32149c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function buy(address , uint256 , uint256 , uint64 , bytes32 , address ) returns(uint256, uint256)
func (hostileVenue *HostileVenue) PackBuy(arg0 common.Address, arg1 *big.Int, arg2 *big.Int, arg3 uint64, arg4 [32]byte, arg5 common.Address) []byte {
	enc, err := hostileVenue.abi.Pack("buy", arg0, arg1, arg2, arg3, arg4, arg5)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBuy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7f32149c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function buy(address , uint256 , uint256 , uint64 , bytes32 , address ) returns(uint256, uint256)
func (hostileVenue *HostileVenue) TryPackBuy(arg0 common.Address, arg1 *big.Int, arg2 *big.Int, arg3 uint64, arg4 [32]byte, arg5 common.Address) ([]byte, error) {
	return hostileVenue.abi.Pack("buy", arg0, arg1, arg2, arg3, arg4, arg5)
}

// HostileVenueBuyOutput serves as a container for the return parameters of contract
// method Buy.
type HostileVenueBuyOutput struct {
	Arg0 *big.Int
	Arg1 *big.Int
}

// UnpackBuy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7f32149c.
//
// Solidity: function buy(address , uint256 , uint256 , uint64 , bytes32 , address ) returns(uint256, uint256)
func (hostileVenue *HostileVenue) UnpackBuy(data []byte) (HostileVenueBuyOutput, error) {
	out, err := hostileVenue.abi.Unpack("buy", data)
	outstruct := new(HostileVenueBuyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Arg1 = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackCallBack is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba22bba0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function callBack(address target, bytes data) returns()
func (hostileVenue *HostileVenue) PackCallBack(target common.Address, data []byte) []byte {
	enc, err := hostileVenue.abi.Pack("callBack", target, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCallBack is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba22bba0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function callBack(address target, bytes data) returns()
func (hostileVenue *HostileVenue) TryPackCallBack(target common.Address, data []byte) ([]byte, error) {
	return hostileVenue.abi.Pack("callBack", target, data)
}

// PackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22d03b94.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim(address , uint256 , bytes32 , address ) returns(uint256)
func (hostileVenue *HostileVenue) PackClaim(arg0 common.Address, arg1 *big.Int, arg2 [32]byte, arg3 common.Address) []byte {
	enc, err := hostileVenue.abi.Pack("claim", arg0, arg1, arg2, arg3)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22d03b94.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim(address , uint256 , bytes32 , address ) returns(uint256)
func (hostileVenue *HostileVenue) TryPackClaim(arg0 common.Address, arg1 *big.Int, arg2 [32]byte, arg3 common.Address) ([]byte, error) {
	return hostileVenue.abi.Pack("claim", arg0, arg1, arg2, arg3)
}

// UnpackClaim is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x22d03b94.
//
// Solidity: function claim(address , uint256 , bytes32 , address ) returns(uint256)
func (hostileVenue *HostileVenue) UnpackClaim(data []byte) (*big.Int, error) {
	out, err := hostileVenue.abi.Unpack("claim", data)
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
// Solidity: function convertToAssets(uint256 ) pure returns(uint256)
func (hostileVenue *HostileVenue) PackConvertToAssets(arg0 *big.Int) []byte {
	enc, err := hostileVenue.abi.Pack("convertToAssets", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConvertToAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07a2d13a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function convertToAssets(uint256 ) pure returns(uint256)
func (hostileVenue *HostileVenue) TryPackConvertToAssets(arg0 *big.Int) ([]byte, error) {
	return hostileVenue.abi.Pack("convertToAssets", arg0)
}

// UnpackConvertToAssets is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x07a2d13a.
//
// Solidity: function convertToAssets(uint256 ) pure returns(uint256)
func (hostileVenue *HostileVenue) UnpackConvertToAssets(data []byte) (*big.Int, error) {
	out, err := hostileVenue.abi.Unpack("convertToAssets", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e553f65.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposit(uint256 , address ) returns(uint256)
func (hostileVenue *HostileVenue) PackDeposit(arg0 *big.Int, arg1 common.Address) []byte {
	enc, err := hostileVenue.abi.Pack("deposit", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e553f65.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposit(uint256 , address ) returns(uint256)
func (hostileVenue *HostileVenue) TryPackDeposit(arg0 *big.Int, arg1 common.Address) ([]byte, error) {
	return hostileVenue.abi.Pack("deposit", arg0, arg1)
}

// UnpackDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6e553f65.
//
// Solidity: function deposit(uint256 , address ) returns(uint256)
func (hostileVenue *HostileVenue) UnpackDeposit(data []byte) (*big.Int, error) {
	out, err := hostileVenue.abi.Unpack("deposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGreed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x87a09224.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function greed() view returns(uint256)
func (hostileVenue *HostileVenue) PackGreed() []byte {
	enc, err := hostileVenue.abi.Pack("greed")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGreed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x87a09224.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function greed() view returns(uint256)
func (hostileVenue *HostileVenue) TryPackGreed() ([]byte, error) {
	return hostileVenue.abi.Pack("greed")
}

// UnpackGreed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x87a09224.
//
// Solidity: function greed() view returns(uint256)
func (hostileVenue *HostileVenue) UnpackGreed(data []byte) (*big.Int, error) {
	out, err := hostileVenue.abi.Unpack("greed", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOrders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa85c38ef.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function orders(uint256 ) view returns(address, address, uint256, uint256, uint64, uint8)
func (hostileVenue *HostileVenue) PackOrders(arg0 *big.Int) []byte {
	enc, err := hostileVenue.abi.Pack("orders", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOrders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa85c38ef.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function orders(uint256 ) view returns(address, address, uint256, uint256, uint64, uint8)
func (hostileVenue *HostileVenue) TryPackOrders(arg0 *big.Int) ([]byte, error) {
	return hostileVenue.abi.Pack("orders", arg0)
}

// HostileVenueOrdersOutput serves as a container for the return parameters of contract
// method Orders.
type HostileVenueOrdersOutput struct {
	Arg0 common.Address
	Arg1 common.Address
	Arg2 *big.Int
	Arg3 *big.Int
	Arg4 uint64
	Arg5 uint8
}

// UnpackOrders is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa85c38ef.
//
// Solidity: function orders(uint256 ) view returns(address, address, uint256, uint256, uint64, uint8)
func (hostileVenue *HostileVenue) UnpackOrders(data []byte) (HostileVenueOrdersOutput, error) {
	out, err := hostileVenue.abi.Unpack("orders", data)
	outstruct := new(HostileVenueOrdersOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Arg1 = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	outstruct.Arg2 = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.Arg3 = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.Arg4 = *abi.ConvertType(out[4], new(uint64)).(*uint64)
	outstruct.Arg5 = *abi.ConvertType(out[5], new(uint8)).(*uint8)
	return *outstruct, nil
}

// PackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18178358.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function poke() returns(uint256)
func (hostileVenue *HostileVenue) PackPoke() []byte {
	enc, err := hostileVenue.abi.Pack("poke")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18178358.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function poke() returns(uint256)
func (hostileVenue *HostileVenue) TryPackPoke() ([]byte, error) {
	return hostileVenue.abi.Pack("poke")
}

// UnpackPoke is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18178358.
//
// Solidity: function poke() returns(uint256)
func (hostileVenue *HostileVenue) UnpackPoke(data []byte) (*big.Int, error) {
	out, err := hostileVenue.abi.Unpack("poke", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x16f0115b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pool() view returns(address)
func (hostileVenue *HostileVenue) PackPool() []byte {
	enc, err := hostileVenue.abi.Pack("pool")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x16f0115b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pool() view returns(address)
func (hostileVenue *HostileVenue) TryPackPool() ([]byte, error) {
	return hostileVenue.abi.Pack("pool")
}

// UnpackPool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x16f0115b.
//
// Solidity: function pool() view returns(address)
func (hostileVenue *HostileVenue) UnpackPool(data []byte) (common.Address, error) {
	out, err := hostileVenue.abi.Unpack("pool", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackQuoteBuy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d7a94f6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quoteBuy(address , uint256 ) view returns(uint256)
func (hostileVenue *HostileVenue) PackQuoteBuy(arg0 common.Address, arg1 *big.Int) []byte {
	enc, err := hostileVenue.abi.Pack("quoteBuy", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuoteBuy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d7a94f6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quoteBuy(address , uint256 ) view returns(uint256)
func (hostileVenue *HostileVenue) TryPackQuoteBuy(arg0 common.Address, arg1 *big.Int) ([]byte, error) {
	return hostileVenue.abi.Pack("quoteBuy", arg0, arg1)
}

// UnpackQuoteBuy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0d7a94f6.
//
// Solidity: function quoteBuy(address , uint256 ) view returns(uint256)
func (hostileVenue *HostileVenue) UnpackQuoteBuy(data []byte) (*big.Int, error) {
	out, err := hostileVenue.abi.Unpack("quoteBuy", data)
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
// Solidity: function redeem(uint256 , address , address ) returns(uint256)
func (hostileVenue *HostileVenue) PackRedeem(arg0 *big.Int, arg1 common.Address, arg2 common.Address) []byte {
	enc, err := hostileVenue.abi.Pack("redeem", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba087652.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function redeem(uint256 , address , address ) returns(uint256)
func (hostileVenue *HostileVenue) TryPackRedeem(arg0 *big.Int, arg1 common.Address, arg2 common.Address) ([]byte, error) {
	return hostileVenue.abi.Pack("redeem", arg0, arg1, arg2)
}

// UnpackRedeem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xba087652.
//
// Solidity: function redeem(uint256 , address , address ) returns(uint256)
func (hostileVenue *HostileVenue) UnpackRedeem(data []byte) (*big.Int, error) {
	out, err := hostileVenue.abi.Unpack("redeem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRequestRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d41c86e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestRedeem(uint256 , address , address ) returns(uint256)
func (hostileVenue *HostileVenue) PackRequestRedeem(arg0 *big.Int, arg1 common.Address, arg2 common.Address) []byte {
	enc, err := hostileVenue.abi.Pack("requestRedeem", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7d41c86e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestRedeem(uint256 , address , address ) returns(uint256)
func (hostileVenue *HostileVenue) TryPackRequestRedeem(arg0 *big.Int, arg1 common.Address, arg2 common.Address) ([]byte, error) {
	return hostileVenue.abi.Pack("requestRedeem", arg0, arg1, arg2)
}

// UnpackRequestRedeem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7d41c86e.
//
// Solidity: function requestRedeem(uint256 , address , address ) returns(uint256)
func (hostileVenue *HostileVenue) UnpackRequestRedeem(data []byte) (*big.Int, error) {
	out, err := hostileVenue.abi.Unpack("requestRedeem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSaid is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e92bc21.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function said() view returns(uint256)
func (hostileVenue *HostileVenue) PackSaid() []byte {
	enc, err := hostileVenue.abi.Pack("said")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSaid is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e92bc21.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function said() view returns(uint256)
func (hostileVenue *HostileVenue) TryPackSaid() ([]byte, error) {
	return hostileVenue.abi.Pack("said")
}

// UnpackSaid is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6e92bc21.
//
// Solidity: function said() view returns(uint256)
func (hostileVenue *HostileVenue) UnpackSaid(data []byte) (*big.Int, error) {
	out, err := hostileVenue.abi.Unpack("said", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSellBack is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbd7d53f9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sellBack(address , uint256 , uint256 , uint64 , bytes32 , address ) returns(uint256)
func (hostileVenue *HostileVenue) PackSellBack(arg0 common.Address, arg1 *big.Int, arg2 *big.Int, arg3 uint64, arg4 [32]byte, arg5 common.Address) []byte {
	enc, err := hostileVenue.abi.Pack("sellBack", arg0, arg1, arg2, arg3, arg4, arg5)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSellBack is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbd7d53f9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sellBack(address , uint256 , uint256 , uint64 , bytes32 , address ) returns(uint256)
func (hostileVenue *HostileVenue) TryPackSellBack(arg0 common.Address, arg1 *big.Int, arg2 *big.Int, arg3 uint64, arg4 [32]byte, arg5 common.Address) ([]byte, error) {
	return hostileVenue.abi.Pack("sellBack", arg0, arg1, arg2, arg3, arg4, arg5)
}

// UnpackSellBack is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbd7d53f9.
//
// Solidity: function sellBack(address , uint256 , uint256 , uint64 , bytes32 , address ) returns(uint256)
func (hostileVenue *HostileVenue) UnpackSellBack(data []byte) (*big.Int, error) {
	out, err := hostileVenue.abi.Unpack("sellBack", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf735ec77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function set(address pool_, uint256 greed_, uint256 said_, uint256 ask_) returns()
func (hostileVenue *HostileVenue) PackSet(pool common.Address, greed *big.Int, said *big.Int, ask *big.Int) []byte {
	enc, err := hostileVenue.abi.Pack("set", pool, greed, said, ask)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSet is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf735ec77.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function set(address pool_, uint256 greed_, uint256 said_, uint256 ask_) returns()
func (hostileVenue *HostileVenue) TryPackSet(pool common.Address, greed *big.Int, said *big.Int, ask *big.Int) ([]byte, error) {
	return hostileVenue.abi.Pack("set", pool, greed, said, ask)
}

// PackTakeFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0b2645a5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function takeFrom(address from, uint256 amount) returns()
func (hostileVenue *HostileVenue) PackTakeFrom(from common.Address, amount *big.Int) []byte {
	enc, err := hostileVenue.abi.Pack("takeFrom", from, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTakeFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0b2645a5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function takeFrom(address from, uint256 amount) returns()
func (hostileVenue *HostileVenue) TryPackTakeFrom(from common.Address, amount *big.Int) ([]byte, error) {
	return hostileVenue.abi.Pack("takeFrom", from, amount)
}

// PackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc8c819ac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function terms(address ) view returns((address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64) t)
func (hostileVenue *HostileVenue) PackTerms(arg0 common.Address) []byte {
	enc, err := hostileVenue.abi.Pack("terms", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTerms is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc8c819ac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function terms(address ) view returns((address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64) t)
func (hostileVenue *HostileVenue) TryPackTerms(arg0 common.Address) ([]byte, error) {
	return hostileVenue.abi.Pack("terms", arg0)
}

// UnpackTerms is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc8c819ac.
//
// Solidity: function terms(address ) view returns((address,address,address,address,uint256,uint256,uint256,uint256,uint64,uint64,uint64,uint64) t)
func (hostileVenue *HostileVenue) UnpackTerms(data []byte) (Terms, error) {
	out, err := hostileVenue.abi.Unpack("terms", data)
	if err != nil {
		return *new(Terms), err
	}
	out0 := *abi.ConvertType(out[0], new(Terms)).(*Terms)
	return out0, nil
}
