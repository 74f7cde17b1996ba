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

// DevSpotterMetaData contains all meta data concerning the DevSpotter contract.
var DevSpotterMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"vat_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"}],\"name\":\"BadFile\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotWard\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"val\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"spot\",\"type\":\"uint256\"}],\"name\":\"Poke\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"data\",\"type\":\"address\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"name\":\"ilks\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"pip\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"mat\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"par\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"}],\"name\":\"poke\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"vat\",\"outputs\":[{\"internalType\":\"contractDevVat\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"wards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevSpotter",
	Bin: "0x60a06040526b033b2e3c9fd0803ce8000000600255348015601e575f5ffd5b5060405161060d38038061060d833981016040819052603b91605d565b6001600160a01b0316608052335f908152602081905260409020600190556088565b5f60208284031215606c575f5ffd5b81516001600160a01b03811681146081575f5ffd5b9392505050565b6080516105676100a65f395f818160ab015261029701526105675ff3fe608060405234801561000f575f5ffd5b506004361061007a575f3560e01c8063495d32cb11610058578063495d32cb146100ea578063bf353dbb14610101578063d9638d3614610120578063ebecb39d14610171575f5ffd5b80631504460f1461007e5780631a0b287e1461009357806336569e77146100a6575b5f5ffd5b61009161008c366004610440565b610184565b005b6100916100a1366004610457565b61033e565b6100cd7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b6100f360025481565b6040519081526020016100e1565b6100f361010f36600461049b565b5f6020819052908152604090205481565b61015261012e366004610440565b600160208190525f918252604090912080549101546001600160a01b039091169082565b604080516001600160a01b0390931683526020830191909152016100e1565b61009161017f3660046104bb565b6103b7565b5f818152600160205260408082205481516359e02dd760e01b8152825184936001600160a01b03909316926359e02dd792600480820193918290030181865afa1580156101d3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101f791906104ed565b915091505f81610207575f61026a565b5f848152600160208190526040909120015460025461022a85633b9aca0061051f565b610240906b033b2e3c9fd0803ce800000061051f565b61024a9190610548565b610260906b033b2e3c9fd0803ce800000061051f565b61026a9190610548565b604051630d05943f60e11b815260048101869052631cdc1bdd60e21b6024820152604481018290529091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690631a0b287e906064015f604051808303815f87803b1580156102e0575f5ffd5b505af11580156102f2573d5f5f3e3d5ffd5b505060408051878152602081018790529081018490527fdfd7467e425a8107cfd368d159957692c25085aacbcf5228ce08f10f2146486e9250606001905060405180910390a150505050565b335f908152602081905260409020546001146103745760405163e214b00760e01b81523360048201526024015b60405180910390fd5b81621b585d60ea1b1461039d57604051631390aee360e11b81526004810183905260240161036b565b5f9283526001602081905260409093209092019190915550565b335f908152602081905260409020546001146103e85760405163e214b00760e01b815233600482015260240161036b565b816207069760ec1b1461041157604051631390aee360e11b81526004810183905260240161036b565b5f9283526001602052604090922080546001600160a01b0319166001600160a01b039093169290921790915550565b5f60208284031215610450575f5ffd5b5035919050565b5f5f5f60608486031215610469575f5ffd5b505081359360208301359350604090920135919050565b80356001600160a01b0381168114610496575f5ffd5b919050565b5f602082840312156104ab575f5ffd5b6104b482610480565b9392505050565b5f5f5f606084860312156104cd575f5ffd5b83359250602084013591506104e460408501610480565b90509250925092565b5f5f604083850312156104fe575f5ffd5b8251915060208301518015158114610514575f5ffd5b809150509250929050565b808202811582820484141761054257634e487b7160e01b5f52601160045260245ffd5b92915050565b5f8261056257634e487b7160e01b5f52601260045260245ffd5b50049056",
}

// DevSpotter is an auto generated Go binding around an Ethereum contract.
type DevSpotter struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevSpotter) GetABI() abi.ABI {
	return c.abi
}

// NewDevSpotter creates a new instance of DevSpotter.
func NewDevSpotter() *DevSpotter {
	parsed, err := DevSpotterMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevSpotter{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevSpotter) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address vat_) returns()
func (devSpotter *DevSpotter) PackConstructor(vat_ common.Address) []byte {
	enc, err := devSpotter.abi.Pack("", vat_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackFile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1a0b287e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 ilk, bytes32 what, uint256 data) returns()
func (devSpotter *DevSpotter) PackFile(ilk [32]byte, what [32]byte, data *big.Int) []byte {
	enc, err := devSpotter.abi.Pack("file", ilk, what, data)
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
func (devSpotter *DevSpotter) TryPackFile(ilk [32]byte, what [32]byte, data *big.Int) ([]byte, error) {
	return devSpotter.abi.Pack("file", ilk, what, data)
}

// PackFile0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xebecb39d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 ilk, bytes32 what, address data) returns()
func (devSpotter *DevSpotter) PackFile0(ilk [32]byte, what [32]byte, data common.Address) []byte {
	enc, err := devSpotter.abi.Pack("file0", ilk, what, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFile0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xebecb39d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function file(bytes32 ilk, bytes32 what, address data) returns()
func (devSpotter *DevSpotter) TryPackFile0(ilk [32]byte, what [32]byte, data common.Address) ([]byte, error) {
	return devSpotter.abi.Pack("file0", ilk, what, data)
}

// PackIlks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9638d36.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ilks(bytes32 ) view returns(address pip, uint256 mat)
func (devSpotter *DevSpotter) PackIlks(arg0 [32]byte) []byte {
	enc, err := devSpotter.abi.Pack("ilks", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIlks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9638d36.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ilks(bytes32 ) view returns(address pip, uint256 mat)
func (devSpotter *DevSpotter) TryPackIlks(arg0 [32]byte) ([]byte, error) {
	return devSpotter.abi.Pack("ilks", arg0)
}

// DevSpotterIlksOutput serves as a container for the return parameters of contract
// method Ilks.
type DevSpotterIlksOutput struct {
	Pip common.Address
	Mat *big.Int
}

// UnpackIlks is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd9638d36.
//
// Solidity: function ilks(bytes32 ) view returns(address pip, uint256 mat)
func (devSpotter *DevSpotter) UnpackIlks(data []byte) (DevSpotterIlksOutput, error) {
	out, err := devSpotter.abi.Unpack("ilks", data)
	outstruct := new(DevSpotterIlksOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Pip = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Mat = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackPar is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x495d32cb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function par() view returns(uint256)
func (devSpotter *DevSpotter) PackPar() []byte {
	enc, err := devSpotter.abi.Pack("par")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPar is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x495d32cb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function par() view returns(uint256)
func (devSpotter *DevSpotter) TryPackPar() ([]byte, error) {
	return devSpotter.abi.Pack("par")
}

// UnpackPar is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x495d32cb.
//
// Solidity: function par() view returns(uint256)
func (devSpotter *DevSpotter) UnpackPar(data []byte) (*big.Int, error) {
	out, err := devSpotter.abi.Unpack("par", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1504460f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function poke(bytes32 ilk) returns()
func (devSpotter *DevSpotter) PackPoke(ilk [32]byte) []byte {
	enc, err := devSpotter.abi.Pack("poke", ilk)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1504460f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function poke(bytes32 ilk) returns()
func (devSpotter *DevSpotter) TryPackPoke(ilk [32]byte) ([]byte, error) {
	return devSpotter.abi.Pack("poke", ilk)
}

// PackVat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36569e77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vat() view returns(address)
func (devSpotter *DevSpotter) PackVat() []byte {
	enc, err := devSpotter.abi.Pack("vat")
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
func (devSpotter *DevSpotter) TryPackVat() ([]byte, error) {
	return devSpotter.abi.Pack("vat")
}

// UnpackVat is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x36569e77.
//
// Solidity: function vat() view returns(address)
func (devSpotter *DevSpotter) UnpackVat(data []byte) (common.Address, error) {
	out, err := devSpotter.abi.Unpack("vat", data)
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
func (devSpotter *DevSpotter) PackWards(arg0 common.Address) []byte {
	enc, err := devSpotter.abi.Pack("wards", arg0)
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
func (devSpotter *DevSpotter) TryPackWards(arg0 common.Address) ([]byte, error) {
	return devSpotter.abi.Pack("wards", arg0)
}

// UnpackWards is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf353dbb.
//
// Solidity: function wards(address ) view returns(uint256)
func (devSpotter *DevSpotter) UnpackWards(data []byte) (*big.Int, error) {
	out, err := devSpotter.abi.Unpack("wards", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// DevSpotterPoke represents a Poke event raised by the DevSpotter contract.
type DevSpotterPoke struct {
	Ilk  [32]byte
	Val  [32]byte
	Spot *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const DevSpotterPokeEventName = "Poke"

// ContractEventName returns the user-defined event name.
func (DevSpotterPoke) ContractEventName() string {
	return DevSpotterPokeEventName
}

// UnpackPokeEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Poke(bytes32 ilk, bytes32 val, uint256 spot)
func (devSpotter *DevSpotter) UnpackPokeEvent(log *types.Log) (*DevSpotterPoke, error) {
	event := "Poke"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devSpotter.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevSpotterPoke)
	if len(log.Data) > 0 {
		if err := devSpotter.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devSpotter.abi.Events[event].Inputs {
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
func (devSpotter *DevSpotter) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devSpotter.abi.Errors["BadFile"].ID.Bytes()[:4]) {
		return devSpotter.UnpackBadFileError(raw[4:])
	}
	if bytes.Equal(raw[:4], devSpotter.abi.Errors["NotWard"].ID.Bytes()[:4]) {
		return devSpotter.UnpackNotWardError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevSpotterBadFile represents a BadFile error raised by the DevSpotter contract.
type DevSpotterBadFile struct {
	What [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadFile(bytes32 what)
func DevSpotterBadFileErrorID() common.Hash {
	return common.HexToHash("0x27215dc6644fe41e9f609459b1bd83914736a746609d7ac7117fbf425c115f72")
}

// UnpackBadFileError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadFile(bytes32 what)
func (devSpotter *DevSpotter) UnpackBadFileError(raw []byte) (*DevSpotterBadFile, error) {
	out := new(DevSpotterBadFile)
	if err := devSpotter.abi.UnpackIntoInterface(out, "BadFile", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevSpotterNotWard represents a NotWard error raised by the DevSpotter contract.
type DevSpotterNotWard struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotWard(address caller)
func DevSpotterNotWardErrorID() common.Hash {
	return common.HexToHash("0xe214b0075bf1a43aa778f1355cad90e68fd0d454f8393fd8056bd33d0a4460f3")
}

// UnpackNotWardError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotWard(address caller)
func (devSpotter *DevSpotter) UnpackNotWardError(raw []byte) (*DevSpotterNotWard, error) {
	out := new(DevSpotterNotWard)
	if err := devSpotter.abi.UnpackIntoInterface(out, "NotWard", raw); err != nil {
		return nil, err
	}
	return out, nil
}
