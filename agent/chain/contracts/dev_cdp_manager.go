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

// DevCdpManagerMetaData contains all meta data concerning the DevCdpManager contract.
var DevCdpManagerMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"vat_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"cdp\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"src\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"dst\",\"type\":\"uint256\"}],\"name\":\"OtherIlk\",\"type\":\"error\"},{\"anonymous\":true,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes4\",\"name\":\"sig\",\"type\":\"bytes4\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg1\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg2\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"LogNote\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"own\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"cdp\",\"type\":\"uint256\"}],\"name\":\"NewCdp\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"cdpi\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"cdp\",\"type\":\"uint256\"},{\"internalType\":\"int256\",\"name\":\"dink\",\"type\":\"int256\"},{\"internalType\":\"int256\",\"name\":\"dart\",\"type\":\"int256\"}],\"name\":\"frob\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"cdp\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dst\",\"type\":\"address\"}],\"name\":\"give\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"ilks\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"open\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"cdp\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"owns\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"src\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"dst\",\"type\":\"uint256\"}],\"name\":\"shift\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"urns\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"vat\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevCdpManager",
	Bin: "0x60a060405234801561000f575f5ffd5b5060405161091538038061091583398101604081905261002e9161003f565b6001600160a01b031660805261006c565b5f6020828403121561004f575f5ffd5b81516001600160a01b0381168114610065575f5ffd5b9392505050565b6080516108756100a05f395f818161010b01528181610251015281816102f8015281816104ca015261059701526108755ff3fe608060405234801561000f575f5ffd5b5060043610610090575f3560e01c80636090dec5116100635780636090dec5146101425780638161b12014610155578063b3d178f21461017d578063e50322a214610185578063fcafcc6814610198575f5ffd5b80632726b073146100945780632c2cb9fd146100d957806336569e771461010657806345e6bdcd1461012d575b5f5ffd5b6100bc6100a23660046106cb565b60016020525f90815260409020546001600160a01b031681565b6040516001600160a01b0390911681526020015b60405180910390f35b6100f86100e73660046106cb565b60036020525f908152604090205481565b6040519081526020016100d0565b6100bc7f000000000000000000000000000000000000000000000000000000000000000081565b61014061013b3660046106e2565b6101ab565b005b6100f8610150366004610726565b6102e0565b6100bc6101633660046106cb565b60026020525f90815260409020546001600160a01b031681565b6100f85f5481565b610140610193366004610750565b6103c9565b6101406101a6366004610726565b610625565b5f8381526002602052604090205483906001600160a01b031633146101f15760405163b9c0876160e01b8152600481018290523360248201526044015b60405180910390fd5b5f84815260016020908152604080832054600390925291829020549151637608870360e01b815260048101929092526001600160a01b039081166024830181905260448301819052606483018190526084830186905260a48301859052917f00000000000000000000000000000000000000000000000000000000000000009091169063760887039060c4015f604051808303815f87803b158015610294575f5ffd5b505af11580156102a6573d5f5f3e3d5ffd5b5050505050506040516020815260e0602082015260e05f6040830137602435600435335f356001600160e01b03191661012085a450505050565b5f5f5f81546102ee90610770565b91905081905590507f0000000000000000000000000000000000000000000000000000000000000000604051610323906106bf565b6001600160a01b039091168152602001604051809103905ff08015801561034c573d5f5f3e3d5ffd5b505f82815260016020908152604080832080546001600160a01b039586166001600160a01b031991821617909155600283528184208054958816959091168517905560039091528082208690555183929133917fd6be0bc178658a382ff4f91c8c68b542aa6b71685b8fe427966b87745c3ea7a29190a492915050565b5f8281526002602052604090205482906001600160a01b0316331461040a5760405163b9c0876160e01b8152600481018290523360248201526044016101e8565b5f8281526002602052604090205482906001600160a01b0316331461044b5760405163b9c0876160e01b8152600481018290523360248201526044016101e8565b5f838152600360205260408082205486835291205414610488576040516329780fb960e01b815260048101859052602481018490526044016101e8565b5f8481526003602090815260408083205460019092528083205490516309092f9760e21b815260048101929092526001600160a01b03908116602483015282917f000000000000000000000000000000000000000000000000000000000000000090911690632424be5c906044016040805180830381865afa158015610510573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105349190610794565b5f888152600360209081526040808320546001909252808320548a84529281902054905163870c616d60e01b815260048101929092526001600160a01b0392831660248301528216604482015260648101849052608481018390529294509092507f0000000000000000000000000000000000000000000000000000000000000000169063870c616d9060a4015f604051808303815f87803b1580156105d8575f5ffd5b505af11580156105ea573d5f5f3e3d5ffd5b50505050505050506040516020815260e0602082015260e05f6040830137602435600435335f356001600160e01b03191661012085a4505050565b5f8281526002602052604090205482906001600160a01b031633146106665760405163b9c0876160e01b8152600481018290523360248201526044016101e8565b505f82815260026020908152604080832080546001600160a01b0319166001600160a01b038616179055805182815260e09281018390529290830137602435600435335f356001600160e01b03191661012085a4505050565b60be806107b783390190565b5f602082840312156106db575f5ffd5b5035919050565b5f5f5f606084860312156106f4575f5ffd5b505081359360208301359350604090920135919050565b80356001600160a01b0381168114610721575f5ffd5b919050565b5f5f60408385031215610737575f5ffd5b823591506107476020840161070b565b90509250929050565b5f5f60408385031215610761575f5ffd5b50508035926020909101359150565b5f6001820161078d57634e487b7160e01b5f52601160045260245ffd5b5060010190565b5f5f604083850312156107a5575f5ffd5b50508051602090910151909290915056fe6080604052348015600e575f5ffd5b5060405160be38038060be8339810160408190526029916080565b6040516328ec8bf160e21b81523360048201526001600160a01b0382169063a3b22fc4906024015f604051808303815f87803b1580156066575f5ffd5b505af11580156077573d5f5f3e3d5ffd5b505050505060ab565b5f60208284031215608f575f5ffd5b81516001600160a01b038116811460a4575f5ffd5b9392505050565b60088060b65f395ff3fe60806040525f5ffd",
}

// DevCdpManager is an auto generated Go binding around an Ethereum contract.
type DevCdpManager struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevCdpManager) GetABI() abi.ABI {
	return c.abi
}

// NewDevCdpManager creates a new instance of DevCdpManager.
func NewDevCdpManager() *DevCdpManager {
	parsed, err := DevCdpManagerMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevCdpManager{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevCdpManager) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address vat_) returns()
func (devCdpManager *DevCdpManager) PackConstructor(vat_ common.Address) []byte {
	enc, err := devCdpManager.abi.Pack("", vat_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackCdpi is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3d178f2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cdpi() view returns(uint256)
func (devCdpManager *DevCdpManager) PackCdpi() []byte {
	enc, err := devCdpManager.abi.Pack("cdpi")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCdpi is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3d178f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cdpi() view returns(uint256)
func (devCdpManager *DevCdpManager) TryPackCdpi() ([]byte, error) {
	return devCdpManager.abi.Pack("cdpi")
}

// UnpackCdpi is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb3d178f2.
//
// Solidity: function cdpi() view returns(uint256)
func (devCdpManager *DevCdpManager) UnpackCdpi(data []byte) (*big.Int, error) {
	out, err := devCdpManager.abi.Unpack("cdpi", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackFrob is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45e6bdcd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function frob(uint256 cdp, int256 dink, int256 dart) returns()
func (devCdpManager *DevCdpManager) PackFrob(cdp *big.Int, dink *big.Int, dart *big.Int) []byte {
	enc, err := devCdpManager.abi.Pack("frob", cdp, dink, dart)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFrob is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45e6bdcd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function frob(uint256 cdp, int256 dink, int256 dart) returns()
func (devCdpManager *DevCdpManager) TryPackFrob(cdp *big.Int, dink *big.Int, dart *big.Int) ([]byte, error) {
	return devCdpManager.abi.Pack("frob", cdp, dink, dart)
}

// PackGive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfcafcc68.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function give(uint256 cdp, address dst) returns()
func (devCdpManager *DevCdpManager) PackGive(cdp *big.Int, dst common.Address) []byte {
	enc, err := devCdpManager.abi.Pack("give", cdp, dst)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfcafcc68.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function give(uint256 cdp, address dst) returns()
func (devCdpManager *DevCdpManager) TryPackGive(cdp *big.Int, dst common.Address) ([]byte, error) {
	return devCdpManager.abi.Pack("give", cdp, dst)
}

// PackIlks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2c2cb9fd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ilks(uint256 ) view returns(bytes32)
func (devCdpManager *DevCdpManager) PackIlks(arg0 *big.Int) []byte {
	enc, err := devCdpManager.abi.Pack("ilks", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIlks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2c2cb9fd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ilks(uint256 ) view returns(bytes32)
func (devCdpManager *DevCdpManager) TryPackIlks(arg0 *big.Int) ([]byte, error) {
	return devCdpManager.abi.Pack("ilks", arg0)
}

// UnpackIlks is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2c2cb9fd.
//
// Solidity: function ilks(uint256 ) view returns(bytes32)
func (devCdpManager *DevCdpManager) UnpackIlks(data []byte) ([32]byte, error) {
	out, err := devCdpManager.abi.Unpack("ilks", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6090dec5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function open(bytes32 ilk, address usr) returns(uint256 cdp)
func (devCdpManager *DevCdpManager) PackOpen(ilk [32]byte, usr common.Address) []byte {
	enc, err := devCdpManager.abi.Pack("open", ilk, usr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6090dec5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function open(bytes32 ilk, address usr) returns(uint256 cdp)
func (devCdpManager *DevCdpManager) TryPackOpen(ilk [32]byte, usr common.Address) ([]byte, error) {
	return devCdpManager.abi.Pack("open", ilk, usr)
}

// UnpackOpen is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6090dec5.
//
// Solidity: function open(bytes32 ilk, address usr) returns(uint256 cdp)
func (devCdpManager *DevCdpManager) UnpackOpen(data []byte) (*big.Int, error) {
	out, err := devCdpManager.abi.Unpack("open", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOwns is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8161b120.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owns(uint256 ) view returns(address)
func (devCdpManager *DevCdpManager) PackOwns(arg0 *big.Int) []byte {
	enc, err := devCdpManager.abi.Pack("owns", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwns is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8161b120.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owns(uint256 ) view returns(address)
func (devCdpManager *DevCdpManager) TryPackOwns(arg0 *big.Int) ([]byte, error) {
	return devCdpManager.abi.Pack("owns", arg0)
}

// UnpackOwns is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8161b120.
//
// Solidity: function owns(uint256 ) view returns(address)
func (devCdpManager *DevCdpManager) UnpackOwns(data []byte) (common.Address, error) {
	out, err := devCdpManager.abi.Unpack("owns", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackShift is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe50322a2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function shift(uint256 src, uint256 dst) returns()
func (devCdpManager *DevCdpManager) PackShift(src *big.Int, dst *big.Int) []byte {
	enc, err := devCdpManager.abi.Pack("shift", src, dst)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackShift is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe50322a2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function shift(uint256 src, uint256 dst) returns()
func (devCdpManager *DevCdpManager) TryPackShift(src *big.Int, dst *big.Int) ([]byte, error) {
	return devCdpManager.abi.Pack("shift", src, dst)
}

// PackUrns is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2726b073.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function urns(uint256 ) view returns(address)
func (devCdpManager *DevCdpManager) PackUrns(arg0 *big.Int) []byte {
	enc, err := devCdpManager.abi.Pack("urns", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUrns is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2726b073.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function urns(uint256 ) view returns(address)
func (devCdpManager *DevCdpManager) TryPackUrns(arg0 *big.Int) ([]byte, error) {
	return devCdpManager.abi.Pack("urns", arg0)
}

// UnpackUrns is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2726b073.
//
// Solidity: function urns(uint256 ) view returns(address)
func (devCdpManager *DevCdpManager) UnpackUrns(data []byte) (common.Address, error) {
	out, err := devCdpManager.abi.Unpack("urns", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackVat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36569e77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vat() view returns(address)
func (devCdpManager *DevCdpManager) PackVat() []byte {
	enc, err := devCdpManager.abi.Pack("vat")
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
func (devCdpManager *DevCdpManager) TryPackVat() ([]byte, error) {
	return devCdpManager.abi.Pack("vat")
}

// UnpackVat is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x36569e77.
//
// Solidity: function vat() view returns(address)
func (devCdpManager *DevCdpManager) UnpackVat(data []byte) (common.Address, error) {
	out, err := devCdpManager.abi.Unpack("vat", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// DevCdpManagerNewCdp represents a NewCdp event raised by the DevCdpManager contract.
type DevCdpManagerNewCdp struct {
	Usr common.Address
	Own common.Address
	Cdp *big.Int
	Raw *types.Log // Blockchain specific contextual infos
}

const DevCdpManagerNewCdpEventName = "NewCdp"

// ContractEventName returns the user-defined event name.
func (DevCdpManagerNewCdp) ContractEventName() string {
	return DevCdpManagerNewCdpEventName
}

// UnpackNewCdpEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NewCdp(address indexed usr, address indexed own, uint256 indexed cdp)
func (devCdpManager *DevCdpManager) UnpackNewCdpEvent(log *types.Log) (*DevCdpManagerNewCdp, error) {
	event := "NewCdp"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devCdpManager.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevCdpManagerNewCdp)
	if len(log.Data) > 0 {
		if err := devCdpManager.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devCdpManager.abi.Events[event].Inputs {
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
func (devCdpManager *DevCdpManager) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devCdpManager.abi.Errors["NotOwner"].ID.Bytes()[:4]) {
		return devCdpManager.UnpackNotOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], devCdpManager.abi.Errors["OtherIlk"].ID.Bytes()[:4]) {
		return devCdpManager.UnpackOtherIlkError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevCdpManagerNotOwner represents a NotOwner error raised by the DevCdpManager contract.
type DevCdpManagerNotOwner struct {
	Cdp    *big.Int
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOwner(uint256 cdp, address caller)
func DevCdpManagerNotOwnerErrorID() common.Hash {
	return common.HexToHash("0xb9c08761b39290edeb2eaccc82f97335f55e0538265165b6a27841798afb244b")
}

// UnpackNotOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOwner(uint256 cdp, address caller)
func (devCdpManager *DevCdpManager) UnpackNotOwnerError(raw []byte) (*DevCdpManagerNotOwner, error) {
	out := new(DevCdpManagerNotOwner)
	if err := devCdpManager.abi.UnpackIntoInterface(out, "NotOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevCdpManagerOtherIlk represents a OtherIlk error raised by the DevCdpManager contract.
type DevCdpManagerOtherIlk struct {
	Src *big.Int
	Dst *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OtherIlk(uint256 src, uint256 dst)
func DevCdpManagerOtherIlkErrorID() common.Hash {
	return common.HexToHash("0x29780fb92759e2646e1b9619ceea1ab8d65aef9570fc49ad68ab7a01e87d49e5")
}

// UnpackOtherIlkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OtherIlk(uint256 src, uint256 dst)
func (devCdpManager *DevCdpManager) UnpackOtherIlkError(raw []byte) (*DevCdpManagerOtherIlk, error) {
	out := new(DevCdpManagerOtherIlk)
	if err := devCdpManager.abi.UnpackIntoInterface(out, "OtherIlk", raw); err != nil {
		return nil, err
	}
	return out, nil
}
