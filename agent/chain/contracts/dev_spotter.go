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
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"vat_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"}],\"name\":\"BadFile\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotWard\",\"type\":\"error\"},{\"anonymous\":true,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes4\",\"name\":\"sig\",\"type\":\"bytes4\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg1\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg2\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"LogNote\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"val\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"spot\",\"type\":\"uint256\"}],\"name\":\"Poke\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"data\",\"type\":\"address\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"name\":\"ilks\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"pip\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"mat\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"par\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"}],\"name\":\"poke\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"vat\",\"outputs\":[{\"internalType\":\"contractDevVat\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"wards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevSpotter",
	Bin: "0x60a06040526b033b2e3c9fd0803ce8000000600255348015601e575f5ffd5b5060405161073c38038061073c833981016040819052603b91605d565b6001600160a01b0316608052335f908152602081905260409020600190556088565b5f60208284031215606c575f5ffd5b81516001600160a01b03811681146081575f5ffd5b9392505050565b6080516106966100a65f395f818160c901526102b501526106965ff3fe608060405234801561000f575f5ffd5b5060043610610085575f3560e01c8063495d32cb11610058578063495d32cb14610108578063bf353dbb1461011f578063d9638d361461013e578063ebecb39d1461018f575f5ffd5b80631504460f146100895780631a0b287e1461009e57806329ae8114146100b157806336569e77146100c4575b5f5ffd5b61009c61009736600461054f565b6101a2565b005b61009c6100ac366004610566565b61035c565b61009c6100bf36600461058f565b610408565b6100eb7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b61011160025481565b6040519081526020016100ff565b61011161012d3660046105ca565b5f6020819052908152604090205481565b61017061014c36600461054f565b600160208190525f918252604090912080549101546001600160a01b039091169082565b604080516001600160a01b0390931683526020830191909152016100ff565b61009c61019d3660046105ea565b61049c565b5f818152600160205260408082205481516359e02dd760e01b8152825184936001600160a01b03909316926359e02dd792600480820193918290030181865afa1580156101f1573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610215919061061c565b915091505f81610225575f610288565b5f848152600160208190526040909120015460025461024885633b9aca0061064e565b61025e906b033b2e3c9fd0803ce800000061064e565b6102689190610677565b61027e906b033b2e3c9fd0803ce800000061064e565b6102889190610677565b604051630d05943f60e11b815260048101869052631cdc1bdd60e21b6024820152604481018290529091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690631a0b287e906064015f604051808303815f87803b1580156102fe575f5ffd5b505af1158015610310573d5f5f3e3d5ffd5b505060408051878152602081018790529081018490527fdfd7467e425a8107cfd368d159957692c25085aacbcf5228ce08f10f2146486e9250606001905060405180910390a150505050565b335f908152602081905260409020546001146103925760405163e214b00760e01b81523360048201526024015b60405180910390fd5b81621b585d60ea1b146103bb57604051631390aee360e11b815260048101839052602401610389565b8060015f8581526020019081526020015f20600101819055506040516020815260e0602082015260e05f6040830137602435600435335f356001600160e01b03191661012085a450505050565b335f908152602081905260409020546001146104395760405163e214b00760e01b8152336004820152602401610389565b81623830b960e91b1461046257604051631390aee360e11b815260048101839052602401610389565b806002819055506040516020815260e0602082015260e05f6040830137602435600435335f356001600160e01b03191661012085a4505050565b335f908152602081905260409020546001146104cd5760405163e214b00760e01b8152336004820152602401610389565b816207069760ec1b146104f657604051631390aee360e11b815260048101839052602401610389565b5f83815260016020908152604080832080546001600160a01b0319166001600160a01b038616179055805182815260e09281018390529290830137602435600435335f356001600160e01b03191661012085a450505050565b5f6020828403121561055f575f5ffd5b5035919050565b5f5f5f60608486031215610578575f5ffd5b505081359360208301359350604090920135919050565b5f5f604083850312156105a0575f5ffd5b50508035926020909101359150565b80356001600160a01b03811681146105c5575f5ffd5b919050565b5f602082840312156105da575f5ffd5b6105e3826105af565b9392505050565b5f5f5f606084860312156105fc575f5ffd5b8335925060208401359150610613604085016105af565b90509250925092565b5f5f6040838503121561062d575f5ffd5b8251915060208301518015158114610643575f5ffd5b809150509250929050565b808202811582820484141761067157634e487b7160e01b5f52601160045260245ffd5b92915050565b5f8261069157634e487b7160e01b5f52601260045260245ffd5b50049056",
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
// the contract method with ID 0x29ae8114.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 what, uint256 data) returns()
func (devSpotter *DevSpotter) PackFile0(what [32]byte, data *big.Int) []byte {
	enc, err := devSpotter.abi.Pack("file0", what, data)
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
func (devSpotter *DevSpotter) TryPackFile0(what [32]byte, data *big.Int) ([]byte, error) {
	return devSpotter.abi.Pack("file0", what, data)
}

// PackFile1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xebecb39d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 ilk, bytes32 what, address data) returns()
func (devSpotter *DevSpotter) PackFile1(ilk [32]byte, what [32]byte, data common.Address) []byte {
	enc, err := devSpotter.abi.Pack("file1", ilk, what, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFile1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xebecb39d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function file(bytes32 ilk, bytes32 what, address data) returns()
func (devSpotter *DevSpotter) TryPackFile1(ilk [32]byte, what [32]byte, data common.Address) ([]byte, error) {
	return devSpotter.abi.Pack("file1", ilk, what, data)
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
