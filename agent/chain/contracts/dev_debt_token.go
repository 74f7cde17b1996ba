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

// DevDebtTokenMetaData contains all meta data concerning the DevDebtToken contract.
var DevDebtTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"underlying\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"decimals_\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"name_\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"symbol_\",\"type\":\"string\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"InsufficientScaledBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotPool\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroScaledAmount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"balanceIncrease\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"Burn\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"onBehalfOf\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"balanceIncrease\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"Mint\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"POOL\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"UNDERLYING_ASSET_ADDRESS\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"burn\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"getPreviousIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"getScaledUserBalanceAndSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"onBehalfOf\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"scaledBalanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"scaledTotalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevDebtToken",
	Bin: "0x60e060405234801561000f575f5ffd5b50604051610e1b380380610e1b83398101604081905261002e9161012d565b6001600160a01b03808616608052841660a05260ff831660c05284848484845f6100588382610259565b5060016100658282610259565b5050505050505050505050610317565b80516001600160a01b038116811461008b575f5ffd5b919050565b634e487b7160e01b5f52604160045260245ffd5b5f82601f8301126100b3575f5ffd5b81516001600160401b038111156100cc576100cc610090565b604051601f8201601f19908116603f011681016001600160401b03811182821017156100fa576100fa610090565b604052818152838201602001851015610111575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f5f5f5f5f60a08688031215610141575f5ffd5b61014a86610075565b945061015860208701610075565b9350604086015160ff8116811461016d575f5ffd5b60608701519093506001600160401b03811115610188575f5ffd5b610194888289016100a4565b608088015190935090506001600160401b038111156101b1575f5ffd5b6101bd888289016100a4565b9150509295509295909350565b600181811c908216806101de57607f821691505b6020821081036101fc57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f821115610254578282111561025457805f5260205f20601f840160051c602085101561022d57505f5b90810190601f840160051c035f5b81811015610250575f8382015560010161023b565b5050505b505050565b81516001600160401b0381111561027257610272610090565b6102868161028084546101ca565b84610202565b6020601f8211600181146102b8575f83156102a15750848201515b5f19600385901b1c1916600184901b178455610310565b5f84815260208120601f198516915b828110156102e757878501518255602094850194600190920191016102c7565b508482101561030457868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b60805160a05160c051610abe61035d5f395f61017101525f8181610204015261042f01525f81816101bd01528181610364015281816103c701526104590152610abe5ff3fe608060405234801561000f575f5ffd5b50600436106100cb575f3560e01c80637535d24611610088578063b1bf962d11610063578063b1bf962d14610226578063b3f1c93d1461022e578063e075398614610243578063f5298aca1461026b575f5ffd5b80637535d246146101b857806395d89b41146101f7578063b16a19de146101ff575f5ffd5b806306fdde03146100cf5780630afbcdc9146100ed57806318160ddd1461012e5780631da24f3e14610144578063313ce5671461016c57806370a08231146101a5575b5f5ffd5b6100d761027e565b6040516100e49190610927565b60405180910390f35b6101196100fb366004610977565b6001600160a01b03165f908152600360205260409020546002549091565b604080519283526020830191909152016100e4565b610136610309565b6040519081526020016100e4565b610136610152366004610977565b6001600160a01b03165f9081526003602052604090205490565b6101937f000000000000000000000000000000000000000000000000000000000000000081565b60405160ff90911681526020016100e4565b6101366101b3366004610977565b610322565b6101df7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016100e4565b6100d761034c565b6101df7f000000000000000000000000000000000000000000000000000000000000000081565b600254610136565b61024161023c366004610990565b610359565b005b610136610251366004610977565b6001600160a01b03165f9081526004602052604090205490565b6102416102793660046109cf565b6103bc565b5f805461028a906109ff565b80601f01602080910402602001604051908101604052809291908181526020018280546102b6906109ff565b80156103015780601f106102d857610100808354040283529160200191610301565b820191905f5260205f20905b8154815290600101906020018083116102e457829003601f168201915b505050505081565b5f61031d600254610318610418565b6104c4565b905090565b6001600160a01b0381165f9081526003602052604081205461034690610318610418565b92915050565b6001805461028a906109ff565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146103a95760405163250abb5160e11b81523360048201526024015b60405180910390fd5b6103b5848484846104d6565b5050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146104075760405163250abb5160e11b81523360048201526024016103a0565b610413835f848461061a565b505050565b60405163386497fd60e01b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063386497fd90602401602060405180830381865afa1580156104a0573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061031d9190610a37565b5f6104cf8383610849565b9392505050565b5f5f6104e28484610880565b9050805f0361050457604051635d6146f360e11b815260040160405180910390fd5b6001600160a01b0385165f90815260036020526040812054159250610529868561088b565b6001600160a01b0387165f90815260036020526040812080549293508492909190610555908490610a62565b925050819055508160025f82825461056d9190610a62565b90915550506001600160a01b0386165f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef6105a88489610a62565b60405190815260200160405180910390a36001600160a01b038087169088167f458f5fa412d0f69b08dd84872b0215675cc67bc1d5b6fd93300a1c3878b861966105f28489610a62565b6040805191825260208201869052810188905260600160405180910390a35050949350505050565b5f6106258383610880565b9050805f0361064757604051635d6146f360e11b815260040160405180910390fd5b5f610652868461088b565b6001600160a01b0387165f908152600360205260409020549091508211156106b6576001600160a01b0386165f8181526003602052604090819020549051632f09b3a360e21b815260048101929092526024820152604481018390526064016103a0565b6001600160a01b0386165f90815260036020526040812080548492906106dd908490610a75565b925050819055508160025f8282546106f59190610a75565b9091555050838111156107a2576001600160a01b0386165f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef6107388785610a75565b60405190815260200160405180910390a36001600160a01b038616807f458f5fa412d0f69b08dd84872b0215675cc67bc1d5b6fd93300a1c3878b8619661077f8785610a75565b6040805191825260208201869052810187905260600160405180910390a3610841565b5f6001600160a01b0387167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef6107d88488610a75565b60405190815260200160405180910390a36001600160a01b038086169087167f4cf25bc1d991c17529c25213d3cc0cda295eeaad5f13f361969b12ea48015f906108228488610a75565b6040805191825260208201869052810187905260600160405180910390a35b505050505050565b5f6b033b2e3c9fd0803ce8000000610862600282610a88565b61086c8486610aa7565b6108769190610a62565b6104cf9190610a88565b5f6104cf8383610904565b6001600160a01b0382165f9081526003602090815260408083205460049092528220546108b891906104c4565b6001600160a01b0384165f908152600360205260409020546108da90846104c4565b6108e49190610a75565b6001600160a01b039093165f908152600460205260409020919091555090565b5f81610911600282610a88565b61086c6b033b2e3c9fd0803ce800000086610aa7565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80356001600160a01b0381168114610972575f5ffd5b919050565b5f60208284031215610987575f5ffd5b6104cf8261095c565b5f5f5f5f608085870312156109a3575f5ffd5b6109ac8561095c565b93506109ba6020860161095c565b93969395505050506040820135916060013590565b5f5f5f606084860312156109e1575f5ffd5b6109ea8461095c565b95602085013595506040909401359392505050565b600181811c90821680610a1357607f821691505b602082108103610a3157634e487b7160e01b5f52602260045260245ffd5b50919050565b5f60208284031215610a47575f5ffd5b5051919050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561034657610346610a4e565b8181038181111561034657610346610a4e565b5f82610aa257634e487b7160e01b5f52601260045260245ffd5b500490565b808202811582820484141761034657610346610a4e56",
}

// DevDebtToken is an auto generated Go binding around an Ethereum contract.
type DevDebtToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevDebtToken) GetABI() abi.ABI {
	return c.abi
}

// NewDevDebtToken creates a new instance of DevDebtToken.
func NewDevDebtToken() *DevDebtToken {
	parsed, err := DevDebtTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevDebtToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevDebtToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address pool, address underlying, uint8 decimals_, string name_, string symbol_) returns()
func (devDebtToken *DevDebtToken) PackConstructor(pool common.Address, underlying common.Address, decimals_ uint8, name_ string, symbol_ string) []byte {
	enc, err := devDebtToken.abi.Pack("", pool, underlying, decimals_, name_, symbol_)
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
func (devDebtToken *DevDebtToken) PackPOOL() []byte {
	enc, err := devDebtToken.abi.Pack("POOL")
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
func (devDebtToken *DevDebtToken) TryPackPOOL() ([]byte, error) {
	return devDebtToken.abi.Pack("POOL")
}

// UnpackPOOL is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7535d246.
//
// Solidity: function POOL() view returns(address)
func (devDebtToken *DevDebtToken) UnpackPOOL(data []byte) (common.Address, error) {
	out, err := devDebtToken.abi.Unpack("POOL", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackUNDERLYINGASSETADDRESS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb16a19de.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function UNDERLYING_ASSET_ADDRESS() view returns(address)
func (devDebtToken *DevDebtToken) PackUNDERLYINGASSETADDRESS() []byte {
	enc, err := devDebtToken.abi.Pack("UNDERLYING_ASSET_ADDRESS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUNDERLYINGASSETADDRESS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb16a19de.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function UNDERLYING_ASSET_ADDRESS() view returns(address)
func (devDebtToken *DevDebtToken) TryPackUNDERLYINGASSETADDRESS() ([]byte, error) {
	return devDebtToken.abi.Pack("UNDERLYING_ASSET_ADDRESS")
}

// UnpackUNDERLYINGASSETADDRESS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb16a19de.
//
// Solidity: function UNDERLYING_ASSET_ADDRESS() view returns(address)
func (devDebtToken *DevDebtToken) UnpackUNDERLYINGASSETADDRESS(data []byte) (common.Address, error) {
	out, err := devDebtToken.abi.Unpack("UNDERLYING_ASSET_ADDRESS", data)
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
func (devDebtToken *DevDebtToken) PackBalanceOf(account common.Address) []byte {
	enc, err := devDebtToken.abi.Pack("balanceOf", account)
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
func (devDebtToken *DevDebtToken) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return devDebtToken.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devDebtToken *DevDebtToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := devDebtToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf5298aca.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function burn(address from, uint256 amount, uint256 index) returns()
func (devDebtToken *DevDebtToken) PackBurn(from common.Address, amount *big.Int, index *big.Int) []byte {
	enc, err := devDebtToken.abi.Pack("burn", from, amount, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf5298aca.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function burn(address from, uint256 amount, uint256 index) returns()
func (devDebtToken *DevDebtToken) TryPackBurn(from common.Address, amount *big.Int, index *big.Int) ([]byte, error) {
	return devDebtToken.abi.Pack("burn", from, amount, index)
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (devDebtToken *DevDebtToken) PackDecimals() []byte {
	enc, err := devDebtToken.abi.Pack("decimals")
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
func (devDebtToken *DevDebtToken) TryPackDecimals() ([]byte, error) {
	return devDebtToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (devDebtToken *DevDebtToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := devDebtToken.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackGetPreviousIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe0753986.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getPreviousIndex(address account) view returns(uint256)
func (devDebtToken *DevDebtToken) PackGetPreviousIndex(account common.Address) []byte {
	enc, err := devDebtToken.abi.Pack("getPreviousIndex", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetPreviousIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe0753986.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getPreviousIndex(address account) view returns(uint256)
func (devDebtToken *DevDebtToken) TryPackGetPreviousIndex(account common.Address) ([]byte, error) {
	return devDebtToken.abi.Pack("getPreviousIndex", account)
}

// UnpackGetPreviousIndex is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe0753986.
//
// Solidity: function getPreviousIndex(address account) view returns(uint256)
func (devDebtToken *DevDebtToken) UnpackGetPreviousIndex(data []byte) (*big.Int, error) {
	out, err := devDebtToken.abi.Unpack("getPreviousIndex", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetScaledUserBalanceAndSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0afbcdc9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getScaledUserBalanceAndSupply(address account) view returns(uint256, uint256)
func (devDebtToken *DevDebtToken) PackGetScaledUserBalanceAndSupply(account common.Address) []byte {
	enc, err := devDebtToken.abi.Pack("getScaledUserBalanceAndSupply", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetScaledUserBalanceAndSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0afbcdc9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getScaledUserBalanceAndSupply(address account) view returns(uint256, uint256)
func (devDebtToken *DevDebtToken) TryPackGetScaledUserBalanceAndSupply(account common.Address) ([]byte, error) {
	return devDebtToken.abi.Pack("getScaledUserBalanceAndSupply", account)
}

// DevDebtTokenGetScaledUserBalanceAndSupplyOutput serves as a container for the return parameters of contract
// method GetScaledUserBalanceAndSupply.
type DevDebtTokenGetScaledUserBalanceAndSupplyOutput struct {
	Arg0 *big.Int
	Arg1 *big.Int
}

// UnpackGetScaledUserBalanceAndSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0afbcdc9.
//
// Solidity: function getScaledUserBalanceAndSupply(address account) view returns(uint256, uint256)
func (devDebtToken *DevDebtToken) UnpackGetScaledUserBalanceAndSupply(data []byte) (DevDebtTokenGetScaledUserBalanceAndSupplyOutput, error) {
	out, err := devDebtToken.abi.Unpack("getScaledUserBalanceAndSupply", data)
	outstruct := new(DevDebtTokenGetScaledUserBalanceAndSupplyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Arg1 = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3f1c93d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address user, address onBehalfOf, uint256 amount, uint256 index) returns()
func (devDebtToken *DevDebtToken) PackMint(user common.Address, onBehalfOf common.Address, amount *big.Int, index *big.Int) []byte {
	enc, err := devDebtToken.abi.Pack("mint", user, onBehalfOf, amount, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3f1c93d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address user, address onBehalfOf, uint256 amount, uint256 index) returns()
func (devDebtToken *DevDebtToken) TryPackMint(user common.Address, onBehalfOf common.Address, amount *big.Int, index *big.Int) ([]byte, error) {
	return devDebtToken.abi.Pack("mint", user, onBehalfOf, amount, index)
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (devDebtToken *DevDebtToken) PackName() []byte {
	enc, err := devDebtToken.abi.Pack("name")
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
func (devDebtToken *DevDebtToken) TryPackName() ([]byte, error) {
	return devDebtToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (devDebtToken *DevDebtToken) UnpackName(data []byte) (string, error) {
	out, err := devDebtToken.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackScaledBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1da24f3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function scaledBalanceOf(address account) view returns(uint256)
func (devDebtToken *DevDebtToken) PackScaledBalanceOf(account common.Address) []byte {
	enc, err := devDebtToken.abi.Pack("scaledBalanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackScaledBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1da24f3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function scaledBalanceOf(address account) view returns(uint256)
func (devDebtToken *DevDebtToken) TryPackScaledBalanceOf(account common.Address) ([]byte, error) {
	return devDebtToken.abi.Pack("scaledBalanceOf", account)
}

// UnpackScaledBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1da24f3e.
//
// Solidity: function scaledBalanceOf(address account) view returns(uint256)
func (devDebtToken *DevDebtToken) UnpackScaledBalanceOf(data []byte) (*big.Int, error) {
	out, err := devDebtToken.abi.Unpack("scaledBalanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackScaledTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1bf962d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function scaledTotalSupply() view returns(uint256)
func (devDebtToken *DevDebtToken) PackScaledTotalSupply() []byte {
	enc, err := devDebtToken.abi.Pack("scaledTotalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackScaledTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1bf962d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function scaledTotalSupply() view returns(uint256)
func (devDebtToken *DevDebtToken) TryPackScaledTotalSupply() ([]byte, error) {
	return devDebtToken.abi.Pack("scaledTotalSupply")
}

// UnpackScaledTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb1bf962d.
//
// Solidity: function scaledTotalSupply() view returns(uint256)
func (devDebtToken *DevDebtToken) UnpackScaledTotalSupply(data []byte) (*big.Int, error) {
	out, err := devDebtToken.abi.Unpack("scaledTotalSupply", data)
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
func (devDebtToken *DevDebtToken) PackSymbol() []byte {
	enc, err := devDebtToken.abi.Pack("symbol")
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
func (devDebtToken *DevDebtToken) TryPackSymbol() ([]byte, error) {
	return devDebtToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (devDebtToken *DevDebtToken) UnpackSymbol(data []byte) (string, error) {
	out, err := devDebtToken.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (devDebtToken *DevDebtToken) PackTotalSupply() []byte {
	enc, err := devDebtToken.abi.Pack("totalSupply")
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
func (devDebtToken *DevDebtToken) TryPackTotalSupply() ([]byte, error) {
	return devDebtToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (devDebtToken *DevDebtToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := devDebtToken.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// DevDebtTokenBurn represents a Burn event raised by the DevDebtToken contract.
type DevDebtTokenBurn struct {
	From            common.Address
	Target          common.Address
	Value           *big.Int
	BalanceIncrease *big.Int
	Index           *big.Int
	Raw             *types.Log // Blockchain specific contextual infos
}

const DevDebtTokenBurnEventName = "Burn"

// ContractEventName returns the user-defined event name.
func (DevDebtTokenBurn) ContractEventName() string {
	return DevDebtTokenBurnEventName
}

// UnpackBurnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Burn(address indexed from, address indexed target, uint256 value, uint256 balanceIncrease, uint256 index)
func (devDebtToken *DevDebtToken) UnpackBurnEvent(log *types.Log) (*DevDebtTokenBurn, error) {
	event := "Burn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDebtToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDebtTokenBurn)
	if len(log.Data) > 0 {
		if err := devDebtToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDebtToken.abi.Events[event].Inputs {
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

// DevDebtTokenMint represents a Mint event raised by the DevDebtToken contract.
type DevDebtTokenMint struct {
	Caller          common.Address
	OnBehalfOf      common.Address
	Value           *big.Int
	BalanceIncrease *big.Int
	Index           *big.Int
	Raw             *types.Log // Blockchain specific contextual infos
}

const DevDebtTokenMintEventName = "Mint"

// ContractEventName returns the user-defined event name.
func (DevDebtTokenMint) ContractEventName() string {
	return DevDebtTokenMintEventName
}

// UnpackMintEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Mint(address indexed caller, address indexed onBehalfOf, uint256 value, uint256 balanceIncrease, uint256 index)
func (devDebtToken *DevDebtToken) UnpackMintEvent(log *types.Log) (*DevDebtTokenMint, error) {
	event := "Mint"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDebtToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDebtTokenMint)
	if len(log.Data) > 0 {
		if err := devDebtToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDebtToken.abi.Events[event].Inputs {
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

// DevDebtTokenTransfer represents a Transfer event raised by the DevDebtToken contract.
type DevDebtTokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const DevDebtTokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (DevDebtTokenTransfer) ContractEventName() string {
	return DevDebtTokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (devDebtToken *DevDebtToken) UnpackTransferEvent(log *types.Log) (*DevDebtTokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devDebtToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevDebtTokenTransfer)
	if len(log.Data) > 0 {
		if err := devDebtToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devDebtToken.abi.Events[event].Inputs {
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
func (devDebtToken *DevDebtToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devDebtToken.abi.Errors["InsufficientScaledBalance"].ID.Bytes()[:4]) {
		return devDebtToken.UnpackInsufficientScaledBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devDebtToken.abi.Errors["NotPool"].ID.Bytes()[:4]) {
		return devDebtToken.UnpackNotPoolError(raw[4:])
	}
	if bytes.Equal(raw[:4], devDebtToken.abi.Errors["ZeroScaledAmount"].ID.Bytes()[:4]) {
		return devDebtToken.UnpackZeroScaledAmountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevDebtTokenInsufficientScaledBalance represents a InsufficientScaledBalance error raised by the DevDebtToken contract.
type DevDebtTokenInsufficientScaledBalance struct {
	Account common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientScaledBalance(address account, uint256 balance, uint256 needed)
func DevDebtTokenInsufficientScaledBalanceErrorID() common.Hash {
	return common.HexToHash("0xbc26ce8c4bb58abab7ace26ac47766c29dc674f7fb7b04c689c65cba783a5ad9")
}

// UnpackInsufficientScaledBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientScaledBalance(address account, uint256 balance, uint256 needed)
func (devDebtToken *DevDebtToken) UnpackInsufficientScaledBalanceError(raw []byte) (*DevDebtTokenInsufficientScaledBalance, error) {
	out := new(DevDebtTokenInsufficientScaledBalance)
	if err := devDebtToken.abi.UnpackIntoInterface(out, "InsufficientScaledBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevDebtTokenNotPool represents a NotPool error raised by the DevDebtToken contract.
type DevDebtTokenNotPool struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPool(address caller)
func DevDebtTokenNotPoolErrorID() common.Hash {
	return common.HexToHash("0x4a1576a22fc9a6e32bee006d701c2fd8e0bd926b9b70819eea572757e6654a19")
}

// UnpackNotPoolError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPool(address caller)
func (devDebtToken *DevDebtToken) UnpackNotPoolError(raw []byte) (*DevDebtTokenNotPool, error) {
	out := new(DevDebtTokenNotPool)
	if err := devDebtToken.abi.UnpackIntoInterface(out, "NotPool", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevDebtTokenZeroScaledAmount represents a ZeroScaledAmount error raised by the DevDebtToken contract.
type DevDebtTokenZeroScaledAmount struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroScaledAmount()
func DevDebtTokenZeroScaledAmountErrorID() common.Hash {
	return common.HexToHash("0xbac28de63b29f6919651f06d2dcb854eb7faab505dec41ed51d7fd5e58286965")
}

// UnpackZeroScaledAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroScaledAmount()
func (devDebtToken *DevDebtToken) UnpackZeroScaledAmountError(raw []byte) (*DevDebtTokenZeroScaledAmount, error) {
	out := new(DevDebtTokenZeroScaledAmount)
	if err := devDebtToken.abi.UnpackIntoInterface(out, "ZeroScaledAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
