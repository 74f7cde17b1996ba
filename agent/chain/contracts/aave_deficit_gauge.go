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

// AaveDeficitGaugeMetaData contains all meta data concerning the AaveDeficitGauge contract.
var AaveDeficitGaugeMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"reserve_\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"maxAge_\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"CheckpointUnorderedInsertion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"}],\"name\":\"NoDeficitView\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"left\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"NotEnoughGas\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroMaxAge\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"Poked\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"SOURCE_GAS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"asset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"kind\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"lastDeficit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxAge\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"peek\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"ok\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"changed\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"poke\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pool\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reading\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"t\",\"type\":\"uint64\"}],\"name\":\"readingAfter\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"t\",\"type\":\"uint64\"}],\"name\":\"readingAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reserve\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"stale\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"subject\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "AaveDeficitGauge",
	Bin: "0x60e060405234801561000f575f5ffd5b506040516112ed3803806112ed83398101604081905261002e916104f5565b80806001600160401b03165f0361005857604051630924e4ad60e41b815260040160405180910390fd5b6001600160401b03166080526001600160a01b0380841660a052821660c0525f8061008385856100cf565b91509150816100b557604051630e41f34160e41b81526001600160a01b03861660048201526024015b60405180910390fd5b60018190556100c45f42610166565b5050505050506105c6565b6040516001600160a01b03821660248201525f90819060609061012790869060440160408051601f198184030181529190526020810180516001600160e01b0390811663c952485d60e01b179091526001906101fb16565b8051919450915081905f9061013e5761013e610545565b6020026020010151915082801561015c57506001600160801b038211155b9250509250929050565b5f80806101716102c7565b909250905061019061018386846102f9565b6001600160a01b0361030d565b92506101a5846001600160401b0383166102f9565b93506101b85f42603086901b871761031c565b505060408051848152602081018690527f3236527b80ebd86d1f99f3d009522e5ea7d1b641add94da4a98aeb1d87e05238910160405180910390a1505092915050565b5f60608161020d603c620186a061056d565b61021a90620186a061058c565b6102269061177061058c565b9050805a1015610255575a604051634fd394c160e11b81526004810191909152602481018290526044016100ac565b836001600160401b0381111561026d5761026d61059f565b604051908082528060200260200182016040528015610296578160200160208202803683370190505b5091505f620186a0905060208502602084018751602089018a85fa9350602085023d14841693505050935093915050565b5f806102f16102d582610336565b6001600160a01b03603082901c169165ffffffffffff90911690565b915091509091565b5f8282188284110282185b90505b92915050565b5f828218828410028218610304565b5f8061032985858561037e565b915091505b935093915050565b80545f9080156103755761035c8361034f6001846105b3565b5f91825260209091200190565b54660100000000000090046001600160d01b0316610377565b5f5b9392505050565b82545f908190801561047d575f61039a8761034f6001856105b3565b805490915065ffffffffffff80821691660100000000000090046001600160d01b03169088168211156103e057604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361041c57825465ffffffffffff1666010000000000006001600160d01b0389160217835561046f565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f815291909120945191519092166601000000000000029216919091179101555b945085935061032e92505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316660100000000000002919093161792019190915590508161032e565b80516001600160a01b03811681146104f0575f5ffd5b919050565b5f5f5f60608486031215610507575f5ffd5b610510846104da565b925061051e602085016104da565b60408501519092506001600160401b038116811461053a575f5ffd5b809150509250925092565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b5f8261058757634e487b7160e01b5f52601260045260245ffd5b500490565b8082018082111561030757610307610559565b634e487b7160e01b5f52604160045260245ffd5b8181038181111561030757610307610559565b60805160a05160c051610cd361061a5f395f8181610145015281816101cc015281816102aa015261050b01525f81816101200152818161017f01526104ea01525f818161024d015261047b0152610cd35ff3fe608060405234801561000f575f5ffd5b50600436106100e5575f3560e01c806359e02dd711610088578063ae14f9a911610063578063ae14f9a91461029b578063cd3293de146102a5578063eda3640e146102cc578063fffd52c6146102e4575f5ffd5b806359e02dd714610221578063687043c51461024857806385d7e1fe14610288575f5ffd5b806317cf01f5116100c357806317cf01f5146101b957806318178358146101c257806338d52e0f146101ca57806348e0ab44146101f0575f5ffd5b806304baa00b146100e95780630a59a98c1461011257806316f0115b1461017a575b5f5ffd5b6100ff6b616176652d7265736572766560a01b81565b6040519081526020015b60405180910390f35b604080516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811682527f00000000000000000000000000000000000000000000000000000000000000001660208201525f91810191909152606001610109565b6101a17f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610109565b6100ff60015481565b6100ff6102ec565b7f00000000000000000000000000000000000000000000000000000000000000006101a1565b6102036101fe366004610c17565b610329565b6040805192835267ffffffffffffffff909116602083015201610109565b610229610386565b6040805193151584526020840192909252151590820152606001610109565b61026f7f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff9091168152602001610109565b610203610296366004610c17565b6103b0565b6100ff620186a081565b6101a17f000000000000000000000000000000000000000000000000000000000000000081565b6102d461046c565b6040519015158152602001610109565b6102036104c1565b5f5f5f6102f76104d7565b90945090925090508161030957505090565b60015481146103185760018190555b6103228342610566565b9250505090565b5f808065ffffffffffff67ffffffffffffffff8516116103495783610351565b65ffffffffffff5b905061037c6103605f836105fb565b6001600160a01b03603082901c169165ffffffffffff90911690565b9250925050915091565b5f5f5f5f6103926104d7565b919550935090508380156103a857506001548114155b915050909192565b5f8080806103bc815490565b9050805b80831015610444575f60026103d58386610c52565b6103df9190610c79565b905061040e6103ee5f836106ad565b602001516001600160a01b03603082901c169165ffffffffffff90911690565b909650945067ffffffffffffffff80881690861611156104305780915061043e565b61043b816001610c52565b93505b506103c0565b81831461045d576104586103ee5f856106ad565b610460565b5f5f5b94509450505050915091565b5f5f6104766104c1565b9150507f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff168167ffffffffffffffff166104b99190610c52565b421191505090565b5f5f6104cf6103605f6106d1565b915091509091565b5f5f5f6104e26104c1565b50915061052f7f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000610708565b9093509050828015610542575060015481115b15610561576001546105549082610c98565b61055e9083610c52565b91505b909192565b5f5f5f6105716104c1565b9150915061058f61058286846107a3565b6001600160a01b036107b2565b92506105a5848267ffffffffffffffff166107a3565b93506105b85f42603086901b87176107c1565b505060408051848152602081018690527f3236527b80ebd86d1f99f3d009522e5ea7d1b641add94da4a98aeb1d87e05238910160405180910390a1505092915050565b81545f9081816005811115610657575f610614846107db565b61061e9085610c98565b5f8881526020902090915081015465ffffffffffff908116908716101561064757809150610655565b610652816001610c52565b92505b505b5f61066487878585610933565b9050801561069e576106888761067b600184610c98565b5f91825260209091200190565b54600160301b90046001600160d01b03166106a0565b5f5b9450505050505b92915050565b604080518082019091525f80825260208201526106ca8383610989565b9392505050565b80545f908015610700576106ea8361067b600184610c98565b54600160301b90046001600160d01b03166106ca565b5f9392505050565b6040516001600160a01b03821660248201525f90819060609061075b90869060440160408051601f198184030181529190526020810180516001600160e01b031663c952485d60e01b17905260016109f6565b8051919450915081905f9061077257610772610cab565b6020026020010151915082801561079957506fffffffffffffffffffffffffffffffff8211155b9250509250929050565b5f8282188284110282186106ca565b5f8282188284100282186106ca565b5f806107ce858585610ac7565b915091505b935093915050565b5f600182116107e8575090565b816001600160801b82106108015760809190911c9060401b5b68010000000000000000821061081c5760409190911c9060201b5b64010000000082106108335760209190911c9060101b5b6201000082106108485760109190911c9060081b5b610100821061085c5760089190911c9060041b5b6010821061086f5760049190911c9060021b5b6004821061087b5760011b5b600302600190811c9081858161089357610893610c65565b048201901c905060018185816108ab576108ab610c65565b048201901c905060018185816108c3576108c3610c65565b048201901c905060018185816108db576108db610c65565b048201901c905060018185816108f3576108f3610c65565b048201901c9050600181858161090b5761090b610c65565b048201901c905061092a81858161092457610924610c65565b04821190565b90039392505050565b5f5b81831015610981575f85815260209020838316600285851804019081015465ffffffffffff8681169116111561096d5780925061097b565b610978816001610c52565b93505b50610935565b509392505050565b604080518082019091525f8082526020820152825f018263ffffffff16815481106109b6576109b6610cab565b5f9182526020918290206040805180820190915291015465ffffffffffff81168252600160301b90046001600160d01b0316918101919091529392505050565b5f606081610a08603c620186a0610c79565b610a1590620186a0610c52565b610a2190611770610c52565b9050805a1015610a54575a604051634fd394c160e11b815260048101919091526024810182905260440160405180910390fd5b8367ffffffffffffffff811115610a6d57610a6d610cbf565b604051908082528060200260200182016040528015610a96578160200160208202803683370190505b5091505f620186a0905060208502602084018751602089018a85fa9350602085023d14841693505050935093915050565b82545f9081908015610bbd575f610ae38761067b600185610c98565b805490915065ffffffffffff80821691600160301b90046001600160d01b0316908816821115610b2657604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff1603610b5f57825465ffffffffffff16600160301b6001600160d01b03891602178355610baf565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b94508593506107d392505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b0291909316179201919091559050816107d3565b5f60208284031215610c27575f5ffd5b813567ffffffffffffffff811681146106ca575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b808201808211156106a7576106a7610c3e565b634e487b7160e01b5f52601260045260245ffd5b5f82610c9357634e487b7160e01b5f52601260045260245ffd5b500490565b818103818111156106a7576106a7610c3e565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52604160045260245ffd",
}

// AaveDeficitGauge is an auto generated Go binding around an Ethereum contract.
type AaveDeficitGauge struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *AaveDeficitGauge) GetABI() abi.ABI {
	return c.abi
}

// NewAaveDeficitGauge creates a new instance of AaveDeficitGauge.
func NewAaveDeficitGauge() *AaveDeficitGauge {
	parsed, err := AaveDeficitGaugeMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &AaveDeficitGauge{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *AaveDeficitGauge) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address pool_, address reserve_, uint64 maxAge_) returns()
func (aaveDeficitGauge *AaveDeficitGauge) PackConstructor(pool_ common.Address, reserve_ common.Address, maxAge_ uint64) []byte {
	enc, err := aaveDeficitGauge.abi.Pack("", pool_, reserve_, maxAge_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackSOURCEGAS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xae14f9a9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SOURCE_GAS() view returns(uint256)
func (aaveDeficitGauge *AaveDeficitGauge) PackSOURCEGAS() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("SOURCE_GAS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSOURCEGAS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xae14f9a9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function SOURCE_GAS() view returns(uint256)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackSOURCEGAS() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("SOURCE_GAS")
}

// UnpackSOURCEGAS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xae14f9a9.
//
// Solidity: function SOURCE_GAS() view returns(uint256)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackSOURCEGAS(data []byte) (*big.Int, error) {
	out, err := aaveDeficitGauge.abi.Unpack("SOURCE_GAS", data)
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
func (aaveDeficitGauge *AaveDeficitGauge) PackAsset() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("asset")
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
func (aaveDeficitGauge *AaveDeficitGauge) TryPackAsset() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("asset")
}

// UnpackAsset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x38d52e0f.
//
// Solidity: function asset() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackAsset(data []byte) (common.Address, error) {
	out, err := aaveDeficitGauge.abi.Unpack("asset", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackKind is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x04baa00b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function kind() view returns(bytes32)
func (aaveDeficitGauge *AaveDeficitGauge) PackKind() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("kind")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKind is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x04baa00b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function kind() view returns(bytes32)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackKind() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("kind")
}

// UnpackKind is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x04baa00b.
//
// Solidity: function kind() view returns(bytes32)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackKind(data []byte) ([32]byte, error) {
	out, err := aaveDeficitGauge.abi.Unpack("kind", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackLastDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x17cf01f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function lastDeficit() view returns(uint256)
func (aaveDeficitGauge *AaveDeficitGauge) PackLastDeficit() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("lastDeficit")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLastDeficit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x17cf01f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function lastDeficit() view returns(uint256)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackLastDeficit() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("lastDeficit")
}

// UnpackLastDeficit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x17cf01f5.
//
// Solidity: function lastDeficit() view returns(uint256)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackLastDeficit(data []byte) (*big.Int, error) {
	out, err := aaveDeficitGauge.abi.Unpack("lastDeficit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMaxAge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x687043c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxAge() view returns(uint64)
func (aaveDeficitGauge *AaveDeficitGauge) PackMaxAge() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("maxAge")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxAge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x687043c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxAge() view returns(uint64)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackMaxAge() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("maxAge")
}

// UnpackMaxAge is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x687043c5.
//
// Solidity: function maxAge() view returns(uint64)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackMaxAge(data []byte) (uint64, error) {
	out, err := aaveDeficitGauge.abi.Unpack("maxAge", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackPeek is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x59e02dd7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function peek() view returns(bool ok, uint256 loss, bool changed)
func (aaveDeficitGauge *AaveDeficitGauge) PackPeek() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("peek")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPeek is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x59e02dd7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function peek() view returns(bool ok, uint256 loss, bool changed)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackPeek() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("peek")
}

// AaveDeficitGaugePeekOutput serves as a container for the return parameters of contract
// method Peek.
type AaveDeficitGaugePeekOutput struct {
	Ok      bool
	Loss    *big.Int
	Changed bool
}

// UnpackPeek is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x59e02dd7.
//
// Solidity: function peek() view returns(bool ok, uint256 loss, bool changed)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackPeek(data []byte) (AaveDeficitGaugePeekOutput, error) {
	out, err := aaveDeficitGauge.abi.Unpack("peek", data)
	outstruct := new(AaveDeficitGaugePeekOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Ok = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.Loss = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Changed = *abi.ConvertType(out[2], new(bool)).(*bool)
	return *outstruct, nil
}

// PackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18178358.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function poke() returns(uint256 loss)
func (aaveDeficitGauge *AaveDeficitGauge) PackPoke() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("poke")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18178358.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function poke() returns(uint256 loss)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackPoke() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("poke")
}

// UnpackPoke is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18178358.
//
// Solidity: function poke() returns(uint256 loss)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackPoke(data []byte) (*big.Int, error) {
	out, err := aaveDeficitGauge.abi.Unpack("poke", data)
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
func (aaveDeficitGauge *AaveDeficitGauge) PackPool() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("pool")
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
func (aaveDeficitGauge *AaveDeficitGauge) TryPackPool() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("pool")
}

// UnpackPool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x16f0115b.
//
// Solidity: function pool() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackPool(data []byte) (common.Address, error) {
	out, err := aaveDeficitGauge.abi.Unpack("pool", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackReading is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfffd52c6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reading() view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) PackReading() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("reading")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReading is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfffd52c6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reading() view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackReading() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("reading")
}

// AaveDeficitGaugeReadingOutput serves as a container for the return parameters of contract
// method Reading.
type AaveDeficitGaugeReadingOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReading is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfffd52c6.
//
// Solidity: function reading() view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackReading(data []byte) (AaveDeficitGaugeReadingOutput, error) {
	out, err := aaveDeficitGauge.abi.Unpack("reading", data)
	outstruct := new(AaveDeficitGaugeReadingOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Loss = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Time = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackReadingAfter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85d7e1fe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function readingAfter(uint64 t) view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) PackReadingAfter(t uint64) []byte {
	enc, err := aaveDeficitGauge.abi.Pack("readingAfter", t)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReadingAfter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85d7e1fe.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function readingAfter(uint64 t) view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackReadingAfter(t uint64) ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("readingAfter", t)
}

// AaveDeficitGaugeReadingAfterOutput serves as a container for the return parameters of contract
// method ReadingAfter.
type AaveDeficitGaugeReadingAfterOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReadingAfter is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85d7e1fe.
//
// Solidity: function readingAfter(uint64 t) view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackReadingAfter(data []byte) (AaveDeficitGaugeReadingAfterOutput, error) {
	out, err := aaveDeficitGauge.abi.Unpack("readingAfter", data)
	outstruct := new(AaveDeficitGaugeReadingAfterOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Loss = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Time = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackReadingAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x48e0ab44.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function readingAt(uint64 t) view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) PackReadingAt(t uint64) []byte {
	enc, err := aaveDeficitGauge.abi.Pack("readingAt", t)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReadingAt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x48e0ab44.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function readingAt(uint64 t) view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackReadingAt(t uint64) ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("readingAt", t)
}

// AaveDeficitGaugeReadingAtOutput serves as a container for the return parameters of contract
// method ReadingAt.
type AaveDeficitGaugeReadingAtOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReadingAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x48e0ab44.
//
// Solidity: function readingAt(uint64 t) view returns(uint256 loss, uint64 time)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackReadingAt(data []byte) (AaveDeficitGaugeReadingAtOutput, error) {
	out, err := aaveDeficitGauge.abi.Unpack("readingAt", data)
	outstruct := new(AaveDeficitGaugeReadingAtOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Loss = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Time = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackReserve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcd3293de.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reserve() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) PackReserve() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("reserve")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReserve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcd3293de.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reserve() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackReserve() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("reserve")
}

// UnpackReserve is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcd3293de.
//
// Solidity: function reserve() view returns(address)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackReserve(data []byte) (common.Address, error) {
	out, err := aaveDeficitGauge.abi.Unpack("reserve", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackStale is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeda3640e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stale() view returns(bool)
func (aaveDeficitGauge *AaveDeficitGauge) PackStale() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("stale")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStale is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeda3640e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stale() view returns(bool)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackStale() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("stale")
}

// UnpackStale is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeda3640e.
//
// Solidity: function stale() view returns(bool)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackStale(data []byte) (bool, error) {
	out, err := aaveDeficitGauge.abi.Unpack("stale", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSubject is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0a59a98c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function subject() view returns(address, address, bytes32)
func (aaveDeficitGauge *AaveDeficitGauge) PackSubject() []byte {
	enc, err := aaveDeficitGauge.abi.Pack("subject")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSubject is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0a59a98c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function subject() view returns(address, address, bytes32)
func (aaveDeficitGauge *AaveDeficitGauge) TryPackSubject() ([]byte, error) {
	return aaveDeficitGauge.abi.Pack("subject")
}

// AaveDeficitGaugeSubjectOutput serves as a container for the return parameters of contract
// method Subject.
type AaveDeficitGaugeSubjectOutput struct {
	Arg0 common.Address
	Arg1 common.Address
	Arg2 [32]byte
}

// UnpackSubject is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0a59a98c.
//
// Solidity: function subject() view returns(address, address, bytes32)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackSubject(data []byte) (AaveDeficitGaugeSubjectOutput, error) {
	out, err := aaveDeficitGauge.abi.Unpack("subject", data)
	outstruct := new(AaveDeficitGaugeSubjectOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Arg1 = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	outstruct.Arg2 = *abi.ConvertType(out[2], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// AaveDeficitGaugePoked represents a Poked event raised by the AaveDeficitGauge contract.
type AaveDeficitGaugePoked struct {
	Loss *big.Int
	Time *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const AaveDeficitGaugePokedEventName = "Poked"

// ContractEventName returns the user-defined event name.
func (AaveDeficitGaugePoked) ContractEventName() string {
	return AaveDeficitGaugePokedEventName
}

// UnpackPokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Poked(uint256 loss, uint256 time)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackPokedEvent(log *types.Log) (*AaveDeficitGaugePoked, error) {
	event := "Poked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != aaveDeficitGauge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(AaveDeficitGaugePoked)
	if len(log.Data) > 0 {
		if err := aaveDeficitGauge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range aaveDeficitGauge.abi.Events[event].Inputs {
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
func (aaveDeficitGauge *AaveDeficitGauge) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], aaveDeficitGauge.abi.Errors["CheckpointUnorderedInsertion"].ID.Bytes()[:4]) {
		return aaveDeficitGauge.UnpackCheckpointUnorderedInsertionError(raw[4:])
	}
	if bytes.Equal(raw[:4], aaveDeficitGauge.abi.Errors["NoDeficitView"].ID.Bytes()[:4]) {
		return aaveDeficitGauge.UnpackNoDeficitViewError(raw[4:])
	}
	if bytes.Equal(raw[:4], aaveDeficitGauge.abi.Errors["NotEnoughGas"].ID.Bytes()[:4]) {
		return aaveDeficitGauge.UnpackNotEnoughGasError(raw[4:])
	}
	if bytes.Equal(raw[:4], aaveDeficitGauge.abi.Errors["ZeroMaxAge"].ID.Bytes()[:4]) {
		return aaveDeficitGauge.UnpackZeroMaxAgeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// AaveDeficitGaugeCheckpointUnorderedInsertion represents a CheckpointUnorderedInsertion error raised by the AaveDeficitGauge contract.
type AaveDeficitGaugeCheckpointUnorderedInsertion struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CheckpointUnorderedInsertion()
func AaveDeficitGaugeCheckpointUnorderedInsertionErrorID() common.Hash {
	return common.HexToHash("0x2520601d9d60b717c34a36ad270857824c5a1ebbfd08ff39aba6930089495cfa")
}

// UnpackCheckpointUnorderedInsertionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CheckpointUnorderedInsertion()
func (aaveDeficitGauge *AaveDeficitGauge) UnpackCheckpointUnorderedInsertionError(raw []byte) (*AaveDeficitGaugeCheckpointUnorderedInsertion, error) {
	out := new(AaveDeficitGaugeCheckpointUnorderedInsertion)
	if err := aaveDeficitGauge.abi.UnpackIntoInterface(out, "CheckpointUnorderedInsertion", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AaveDeficitGaugeNoDeficitView represents a NoDeficitView error raised by the AaveDeficitGauge contract.
type AaveDeficitGaugeNoDeficitView struct {
	Pool common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoDeficitView(address pool)
func AaveDeficitGaugeNoDeficitViewErrorID() common.Hash {
	return common.HexToHash("0xe41f3410abc760f8bbfcb4b2c45c91690263554c2f8872d0d0dc1be71d7ad537")
}

// UnpackNoDeficitViewError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoDeficitView(address pool)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackNoDeficitViewError(raw []byte) (*AaveDeficitGaugeNoDeficitView, error) {
	out := new(AaveDeficitGaugeNoDeficitView)
	if err := aaveDeficitGauge.abi.UnpackIntoInterface(out, "NoDeficitView", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AaveDeficitGaugeNotEnoughGas represents a NotEnoughGas error raised by the AaveDeficitGauge contract.
type AaveDeficitGaugeNotEnoughGas struct {
	Left   *big.Int
	Needed *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotEnoughGas(uint256 left, uint256 needed)
func AaveDeficitGaugeNotEnoughGasErrorID() common.Hash {
	return common.HexToHash("0x9fa729828e06f64f0aba24f9c66804bdfb0e921365b21f9e24f4e732397f9e66")
}

// UnpackNotEnoughGasError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotEnoughGas(uint256 left, uint256 needed)
func (aaveDeficitGauge *AaveDeficitGauge) UnpackNotEnoughGasError(raw []byte) (*AaveDeficitGaugeNotEnoughGas, error) {
	out := new(AaveDeficitGaugeNotEnoughGas)
	if err := aaveDeficitGauge.abi.UnpackIntoInterface(out, "NotEnoughGas", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AaveDeficitGaugeZeroMaxAge represents a ZeroMaxAge error raised by the AaveDeficitGauge contract.
type AaveDeficitGaugeZeroMaxAge struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroMaxAge()
func AaveDeficitGaugeZeroMaxAgeErrorID() common.Hash {
	return common.HexToHash("0x924e4ad0c30b918d63ce8ed579ede3e909d89fe56cd264add0b4327e17eb8d93")
}

// UnpackZeroMaxAgeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroMaxAge()
func (aaveDeficitGauge *AaveDeficitGauge) UnpackZeroMaxAgeError(raw []byte) (*AaveDeficitGaugeZeroMaxAge, error) {
	out := new(AaveDeficitGaugeZeroMaxAge)
	if err := aaveDeficitGauge.abi.UnpackIntoInterface(out, "ZeroMaxAge", raw); err != nil {
		return nil, err
	}
	return out, nil
}
