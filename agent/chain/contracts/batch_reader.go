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

// Call3 is an auto generated low-level Go binding around an user-defined struct.
type Call3 struct {
	Target       common.Address
	AllowFailure bool
	CallData     []byte
}

// Result is an auto generated low-level Go binding around an user-defined struct.
type Result struct {
	Success    bool
	ReturnData []byte
}

// BatchReaderMetaData contains all meta data concerning the BatchReader contract.
var BatchReaderMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"inner\",\"type\":\"bytes\"}],\"name\":\"CallFailed\",\"type\":\"error\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"allowFailure\",\"type\":\"bool\"},{\"internalType\":\"bytes\",\"name\":\"callData\",\"type\":\"bytes\"}],\"internalType\":\"structCall3[]\",\"name\":\"calls\",\"type\":\"tuple[]\"}],\"name\":\"aggregate3\",\"outputs\":[{\"components\":[{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"bytes\",\"name\":\"returnData\",\"type\":\"bytes\"}],\"internalType\":\"structResult[]\",\"name\":\"results\",\"type\":\"tuple[]\"}],\"stateMutability\":\"payable\",\"type\":\"function\"}]",
	ID:  "BatchReader",
	Bin: "0x6080604052348015600e575f5ffd5b506104298061001c5f395ff3fe60806040526004361061001d575f3560e01c806382ad56cb14610021575b5f5ffd5b61003461002f3660046101f1565b61004a565b6040516100419190610290565b60405180910390f35b60608167ffffffffffffffff8111156100655761006561030c565b6040519080825280602002602001820160405280156100aa57816020015b604080518082019091525f8152606060208201528152602001906001900390816100835790505b5090505f5b828110156101ea57368484838181106100ca576100ca610320565b90506020028101906100dc9190610334565b90505f806100ed6020840184610352565b6001600160a01b0316610103604085018561037f565b6040516101119291906103c9565b5f604051808303815f865af19150503d805f811461014a576040519150601f19603f3d011682016040523d82523d5f602084013e61014f565b606091505b50915091508115801561016f575061016d60408401602085016103d8565b155b156101a857836101826020850185610352565b8260405163405c0fff60e01b815260040161019f939291906103f7565b60405180910390fd5b60405180604001604052808315158152602001828152508585815181106101d1576101d1610320565b60200260200101819052505050508060010190506100af565b5092915050565b5f5f60208385031215610202575f5ffd5b823567ffffffffffffffff811115610218575f5ffd5b8301601f81018513610228575f5ffd5b803567ffffffffffffffff81111561023e575f5ffd5b8560208260051b8401011115610252575f5ffd5b6020919091019590945092505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b8281101561030057603f19878603018452815180511515865260208101519050604060208701526102ea6040870182610262565b95505060209384019391909101906001016102b6565b50929695505050505050565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b5f8235605e19833603018112610348575f5ffd5b9190910192915050565b5f60208284031215610362575f5ffd5b81356001600160a01b0381168114610378575f5ffd5b9392505050565b5f5f8335601e19843603018112610394575f5ffd5b83018035915067ffffffffffffffff8211156103ae575f5ffd5b6020019150368190038213156103c2575f5ffd5b9250929050565b818382375f9101908152919050565b5f602082840312156103e8575f5ffd5b81358015158114610378575f5ffd5b8381526001600160a01b03831660208201526060604082018190525f9061042090830184610262565b9594505050505056",
}

// BatchReader is an auto generated Go binding around an Ethereum contract.
type BatchReader struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *BatchReader) GetABI() abi.ABI {
	return c.abi
}

// NewBatchReader creates a new instance of BatchReader.
func NewBatchReader() *BatchReader {
	parsed, err := BatchReaderMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &BatchReader{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *BatchReader) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAggregate3 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82ad56cb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function aggregate3((address,bool,bytes)[] calls) payable returns((bool,bytes)[] results)
func (batchReader *BatchReader) PackAggregate3(calls []Call3) []byte {
	enc, err := batchReader.abi.Pack("aggregate3", calls)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAggregate3 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x82ad56cb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function aggregate3((address,bool,bytes)[] calls) payable returns((bool,bytes)[] results)
func (batchReader *BatchReader) TryPackAggregate3(calls []Call3) ([]byte, error) {
	return batchReader.abi.Pack("aggregate3", calls)
}

// UnpackAggregate3 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x82ad56cb.
//
// Solidity: function aggregate3((address,bool,bytes)[] calls) payable returns((bool,bytes)[] results)
func (batchReader *BatchReader) UnpackAggregate3(data []byte) ([]Result, error) {
	out, err := batchReader.abi.Unpack("aggregate3", data)
	if err != nil {
		return *new([]Result), err
	}
	out0 := *abi.ConvertType(out[0], new([]Result)).(*[]Result)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (batchReader *BatchReader) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], batchReader.abi.Errors["CallFailed"].ID.Bytes()[:4]) {
		return batchReader.UnpackCallFailedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// BatchReaderCallFailed represents a CallFailed error raised by the BatchReader contract.
type BatchReaderCallFailed struct {
	Index  *big.Int
	Target common.Address
	Inner  []byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallFailed(uint256 index, address target, bytes inner)
func BatchReaderCallFailedErrorID() common.Hash {
	return common.HexToHash("0x405c0fff91598cc673ae52d24daed516fbd72d66c67171ccefe437ba8cd12048")
}

// UnpackCallFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallFailed(uint256 index, address target, bytes inner)
func (batchReader *BatchReader) UnpackCallFailedError(raw []byte) (*BatchReaderCallFailed, error) {
	out := new(BatchReaderCallFailed)
	if err := batchReader.abi.UnpackIntoInterface(out, "CallFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}
