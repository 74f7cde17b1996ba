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

// HostileCallerStep is an auto generated low-level Go binding around an user-defined struct.
type HostileCallerStep struct {
	Target common.Address
	Data   []byte
}

// HostileCallerMetaData contains all meta data concerning the HostileCaller contract.
var HostileCallerMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"inner\",\"type\":\"bytes\"}],\"name\":\"StepFailed\",\"type\":\"error\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"internalType\":\"structHostileCaller.Step[]\",\"name\":\"steps\",\"type\":\"tuple[]\"}],\"name\":\"arm\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"attempts\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastAnswer\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"internalType\":\"structHostileCaller.Step[]\",\"name\":\"steps\",\"type\":\"tuple[]\"}],\"name\":\"run\",\"outputs\":[{\"internalType\":\"bytes[]\",\"name\":\"answers\",\"type\":\"bytes[]\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"successes\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"tokensMoved\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "HostileCaller",
	Bin: "0x6080604052348015600e575f5ffd5b50610a428061001c5f395ff3fe608060405234801561000f575f5ffd5b5060043610610060575f3560e01c80631a5a152c146100645780635754a042146100795780637339acce146100955780639b56388e1461009e578063bb23ae25146100be578063cd13344f146100d3575b5f5ffd5b6100776100723660046104fe565b6100e6565b005b61008260015481565b6040519081526020015b60405180910390f35b61008260025481565b6100b16100ac3660046104fe565b610158565b60405161008c919061059d565b6100c66102cd565b60405161008c9190610600565b6100776100e1366004610630565b610359565b6100f05f80610463565b5f5b8181101561014a575f83838381811061010d5761010d61066e565b905060200281019061011f9190610682565b81546001810183555f9283526020909220909160020201610140828261078c565b50506001016100f2565b50505f600181905560025550565b60608167ffffffffffffffff811115610173576101736106ea565b6040519080825280602002602001820160405280156101a657816020015b60608152602001906001900390816101915790505b5090505f5b828110156102c6575f5f8585848181106101c7576101c761066e565b90506020028101906101d99190610682565b6101e79060208101906108a8565b6001600160a01b03168686858181106102025761020261066e565b90506020028101906102149190610682565b6102229060208101906106a0565b6040516102309291906108c3565b5f604051808303815f865af19150503d805f8114610269576040519150601f19603f3d011682016040523d82523d5f602084013e61026e565b606091505b50915091508161029e578281604051636f43605f60e01b81526004016102959291906108d2565b60405180910390fd5b808484815181106102b1576102b161066e565b602090810291909101015250506001016101ab565b5092915050565b600380546102da906106fe565b80601f0160208091040260200160405190810160405280929190818152602001828054610306906106fe565b80156103515780601f1061032857610100808354040283529160200191610351565b820191905f5260205f20905b81548152906001019060200180831161033457829003601f168201915b505050505081565b6001541561036657505050565b5f8054905b8181101561045c5760015f8154610381906108f2565b919050819055505f5f5f838154811061039c5761039c61066e565b5f918252602082206002909102015481546001600160a01b039091169190859081106103ca576103ca61066e565b905f5260205f2090600202016001016040516103e69190610916565b5f604051808303815f865af19150503d805f811461041f576040519150601f19603f3d011682016040523d82523d5f602084013e610424565b606091505b509150915081156104425760025f815461043d906108f2565b909155505b600361044e8282610987565b50505080600101905061036b565b5050505050565b5080545f8255600202905f5260205f209061047e9190610480565b565b5f5b808211156104b35780830180546001600160a01b03191681555f6104a960018301826104b8565b5050600201610482565b505050565b5080546104c4906106fe565b5f825580601f106104d3575050565b601f0160209004905f5260205f209061047e91905f5b808211156104b3575f818401556001016104e9565b5f5f6020838503121561050f575f5ffd5b823567ffffffffffffffff811115610525575f5ffd5b8301601f81018513610535575f5ffd5b803567ffffffffffffffff81111561054b575f5ffd5b8560208260051b840101111561055f575f5ffd5b6020919091019590945092505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b828110156105f457603f198786030184526105df85835161056f565b945060209384019391909101906001016105c3565b50929695505050505050565b602081525f610612602083018461056f565b9392505050565b6001600160a01b038116811461062d575f5ffd5b50565b5f5f5f60608486031215610642575f5ffd5b833561064d81610619565b9250602084013561065d81610619565b929592945050506040919091013590565b634e487b7160e01b5f52603260045260245ffd5b5f8235603e19833603018112610696575f5ffd5b9190910192915050565b5f5f8335601e198436030181126106b5575f5ffd5b83018035915067ffffffffffffffff8211156106cf575f5ffd5b6020019150368190038213156106e3575f5ffd5b9250929050565b634e487b7160e01b5f52604160045260245ffd5b600181811c9082168061071257607f821691505b60208210810361073057634e487b7160e01b5f52602260045260245ffd5b50919050565b601f8211156104b357828211156104b357805f5260205f20601f840160051c602085101561076157505f5b90810190601f840160051c035f5b81811015610784575f8382015560010161076f565b505050505050565b813561079781610619565b81546001600160a01b0319166001600160a01b039190911617815560018101602083013536849003601e190181126107cd575f5ffd5b8301803567ffffffffffffffff811180156107e6575f5ffd5b8136036020840113156107f7575f5ffd5b5f90505061080f8161080985546106fe565b85610736565b5f601f821160018114610843575f831561082c5750838201602001355b5f19600385901b1c1916600184901b17855561089f565b5f85815260208120601f198516915b8281101561087457602085880181013583559485019460019092019101610852565b5084821015610893575f1960f88660031b161c19602085880101351681555b505060018360011b0185555b50505050505050565b5f602082840312156108b8575f5ffd5b813561061281610619565b818382375f9101908152919050565b828152604060208201525f6108ea604083018461056f565b949350505050565b5f6001820161090f57634e487b7160e01b5f52601160045260245ffd5b5060010190565b5f5f8354610923816106fe565b60018216801561093a576001811461094f5761097c565b60ff198316865281151582028601935061097c565b865f5260205f205f5b8381101561097457815488820152600190910190602001610958565b505081860193505b509195945050505050565b815167ffffffffffffffff8111156109a1576109a16106ea565b6109b5816109af84546106fe565b84610736565b6020601f8211600181146109e7575f83156109d05750848201515b5f19600385901b1c1916600184901b17845561045c565b5f84815260208120601f198516915b82811015610a1657878501518255602094850194600190920191016109f6565b5084821015610a3357868401515f19600387901b60f8161c191681555b50505050600190811b0190555056",
}

// HostileCaller is an auto generated Go binding around an Ethereum contract.
type HostileCaller struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *HostileCaller) GetABI() abi.ABI {
	return c.abi
}

// NewHostileCaller creates a new instance of HostileCaller.
func NewHostileCaller() *HostileCaller {
	parsed, err := HostileCallerMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &HostileCaller{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *HostileCaller) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackArm is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1a5a152c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function arm((address,bytes)[] steps) returns()
func (hostileCaller *HostileCaller) PackArm(steps []HostileCallerStep) []byte {
	enc, err := hostileCaller.abi.Pack("arm", steps)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackArm is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1a5a152c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function arm((address,bytes)[] steps) returns()
func (hostileCaller *HostileCaller) TryPackArm(steps []HostileCallerStep) ([]byte, error) {
	return hostileCaller.abi.Pack("arm", steps)
}

// PackAttempts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5754a042.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function attempts() view returns(uint256)
func (hostileCaller *HostileCaller) PackAttempts() []byte {
	enc, err := hostileCaller.abi.Pack("attempts")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAttempts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5754a042.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function attempts() view returns(uint256)
func (hostileCaller *HostileCaller) TryPackAttempts() ([]byte, error) {
	return hostileCaller.abi.Pack("attempts")
}

// UnpackAttempts is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5754a042.
//
// Solidity: function attempts() view returns(uint256)
func (hostileCaller *HostileCaller) UnpackAttempts(data []byte) (*big.Int, error) {
	out, err := hostileCaller.abi.Unpack("attempts", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackLastAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb23ae25.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lastAnswer() view returns(bytes)
func (hostileCaller *HostileCaller) PackLastAnswer() []byte {
	enc, err := hostileCaller.abi.Pack("lastAnswer")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLastAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb23ae25.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lastAnswer() view returns(bytes)
func (hostileCaller *HostileCaller) TryPackLastAnswer() ([]byte, error) {
	return hostileCaller.abi.Pack("lastAnswer")
}

// UnpackLastAnswer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbb23ae25.
//
// Solidity: function lastAnswer() view returns(bytes)
func (hostileCaller *HostileCaller) UnpackLastAnswer(data []byte) ([]byte, error) {
	out, err := hostileCaller.abi.Unpack("lastAnswer", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackRun is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9b56388e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function run((address,bytes)[] steps) returns(bytes[] answers)
func (hostileCaller *HostileCaller) PackRun(steps []HostileCallerStep) []byte {
	enc, err := hostileCaller.abi.Pack("run", steps)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRun is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9b56388e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function run((address,bytes)[] steps) returns(bytes[] answers)
func (hostileCaller *HostileCaller) TryPackRun(steps []HostileCallerStep) ([]byte, error) {
	return hostileCaller.abi.Pack("run", steps)
}

// UnpackRun is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9b56388e.
//
// Solidity: function run((address,bytes)[] steps) returns(bytes[] answers)
func (hostileCaller *HostileCaller) UnpackRun(data []byte) ([][]byte, error) {
	out, err := hostileCaller.abi.Unpack("run", data)
	if err != nil {
		return *new([][]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([][]byte)).(*[][]byte)
	return out0, nil
}

// PackSuccesses is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7339acce.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function successes() view returns(uint256)
func (hostileCaller *HostileCaller) PackSuccesses() []byte {
	enc, err := hostileCaller.abi.Pack("successes")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSuccesses is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7339acce.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function successes() view returns(uint256)
func (hostileCaller *HostileCaller) TryPackSuccesses() ([]byte, error) {
	return hostileCaller.abi.Pack("successes")
}

// UnpackSuccesses is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7339acce.
//
// Solidity: function successes() view returns(uint256)
func (hostileCaller *HostileCaller) UnpackSuccesses(data []byte) (*big.Int, error) {
	out, err := hostileCaller.abi.Unpack("successes", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTokensMoved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcd13344f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokensMoved(address , address , uint256 ) returns()
func (hostileCaller *HostileCaller) PackTokensMoved(arg0 common.Address, arg1 common.Address, arg2 *big.Int) []byte {
	enc, err := hostileCaller.abi.Pack("tokensMoved", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokensMoved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcd13344f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokensMoved(address , address , uint256 ) returns()
func (hostileCaller *HostileCaller) TryPackTokensMoved(arg0 common.Address, arg1 common.Address, arg2 *big.Int) ([]byte, error) {
	return hostileCaller.abi.Pack("tokensMoved", arg0, arg1, arg2)
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (hostileCaller *HostileCaller) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], hostileCaller.abi.Errors["StepFailed"].ID.Bytes()[:4]) {
		return hostileCaller.UnpackStepFailedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// HostileCallerStepFailed represents a StepFailed error raised by the HostileCaller contract.
type HostileCallerStepFailed struct {
	Index *big.Int
	Inner []byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StepFailed(uint256 index, bytes inner)
func HostileCallerStepFailedErrorID() common.Hash {
	return common.HexToHash("0x6f43605f2e8f5788dff5a1fb5f945d1f2657ac439c146686fbe5970212c3053b")
}

// UnpackStepFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StepFailed(uint256 index, bytes inner)
func (hostileCaller *HostileCaller) UnpackStepFailedError(raw []byte) (*HostileCallerStepFailed, error) {
	out := new(HostileCallerStepFailed)
	if err := hostileCaller.abi.UnpackIntoInterface(out, "StepFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}
