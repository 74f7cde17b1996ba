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

// FreezeGaugeMetaData contains all meta data concerning the FreezeGauge contract.
var FreezeGaugeMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"reserve_\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"minLiquidity_\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"maxGap_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"grace_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"maxAge_\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"maxGap\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"grace\",\"type\":\"uint64\"}],\"name\":\"BadGrace\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"CheckpointUnorderedInsertion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"}],\"name\":\"FrozenAlready\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"reserve\",\"type\":\"address\"}],\"name\":\"NoReserve\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"left\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"NotEnoughGas\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroMaxAge\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"Poked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"RunBegan\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"since\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"until\",\"type\":\"uint256\"}],\"name\":\"RunEnded\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"SOURCE_GAS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"aToken\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"asset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"countsItself\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"grace\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"kind\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxAge\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxGap\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"minLiquidity\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"peek\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"ok\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"changed\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"poke\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pool\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reading\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"t\",\"type\":\"uint64\"}],\"name\":\"readingAfter\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"t\",\"type\":\"uint64\"}],\"name\":\"readingAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reserve\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"run\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"since\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"before\",\"type\":\"uint128\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"stale\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"subject\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "FreezeGauge",
	Bin: "0x610180604052348015610010575f5ffd5b50604051611ccc380380611ccc83398101604081905261002f9161082e565b80806001600160401b03165f0361005957604051630924e4ad60e41b815260040160405180910390fd5b6001600160401b03908116608052831615806100865750816001600160401b0316836001600160401b0316115b8061009d57506301e13380826001600160401b0316115b156100d3576040516315a14ffd60e21b81526001600160401b038085166004830152831660248201526044015b60405180910390fd5b6001600160a01b0386811660a081905290861660c08190526101208690526001600160401b038581166101405284166101605260405160248101919091525f91829160440160408051601f198184030181529181526020820180516001600160e01b03166335ea6a7560e01b1790525161014d9190610897565b5f60405180830381855afa9150503d805f8114610185576040519150601f19603f3d011682016040523d82523d5f602084013e61018a565b606091505b509150915081158061019e57506101208151105b156101cf57604051638d9e446360e01b81526001600160a01b03808a166004830152881660248201526044016100ca565b6101208101516001600160a01b0380821660e05260405190891660248201528190606090610233908c906044015b60408051601f198184030181529190526020810180516001600160e01b039081166337d83fcb60e11b1790915260019061030e16565b90955090505f85801561025e57505f825f81518110610254576102546108ad565b6020026020010151115b8015156101005290505f6102758d8d86858f6103da565b909750905086158061028e57506001600160a01b038416155b156102bf57604051638d9e446360e01b81526001600160a01b03808f1660048301528d1660248201526044016100ca565b80156102f157604051630d5a266d60e01b81526001600160a01b03808f1660048301528d1660248201526044016100ca565b6102fb5f42610555565b505050505050505050505050505061092e565b5f606081610320603c620186a06108d5565b61032d90620186a06108f4565b610339906117706108f4565b9050805a1015610368575a604051634fd394c160e11b81526004810191909152602481018290526044016100ca565b836001600160401b0381111561038057610380610907565b6040519080825280602002602001820160405280156103a9578160200160208202803683370190505b5091505f620186a0905060208502602084018751602089018a85fa9350602085023d14841693505050935093915050565b6040516001600160a01b03851660248201525f90819060609061043290899060440160408051601f198184030181529190526020810180516001600160e01b0390811663c44b11f760e01b1790915260019061030e16565b80925081945050505f815f8151811061044d5761044d6108ad565b60200260200101519050831580610462575080155b15610474575f5f93509350505061054b565b670100000000000000811615806104945750671000000000000000811615155b156104a75760018093509350505061054b565b85610502576040516001600160a01b03881660248201526104fd90899060440160408051601f198184030181529190526020810180516001600160e01b039081166370a0823160e01b1790915260019061030e16565b610522565b6040516001600160a01b0389166024820152610522908a906044016101fd565b809350819550505084825f8151811061053d5761053d6108ad565b602002602001015110925050505b9550959350505050565b5f80806105606105ea565b909250905061057f610572868461061c565b6001600160a01b03610630565b9250610594846001600160401b03831661061c565b93506105a75f42603086901b871761063f565b505060408051848152602081018690527f3236527b80ebd86d1f99f3d009522e5ea7d1b641add94da4a98aeb1d87e05238910160405180910390a1505092915050565b5f806106146105f882610659565b6001600160a01b03603082901c169165ffffffffffff90911690565b915091509091565b5f8282188284110282185b90505b92915050565b5f828218828410028218610627565b5f8061064c8585856106a1565b915091505b935093915050565b80545f9080156106985761067f8361067260018461091b565b5f91825260209091200190565b54660100000000000090046001600160d01b031661069a565b5f5b9392505050565b82545f90819080156107a0575f6106bd8761067260018561091b565b805490915065ffffffffffff80821691660100000000000090046001600160d01b031690881682111561070357604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361073f57825465ffffffffffff1666010000000000006001600160d01b03891602178355610792565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f815291909120945191519092166601000000000000029216919091179101555b945085935061065192505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a8152918220955192519093166601000000000000029190931617920191909155905081610651565b80516001600160a01b0381168114610813575f5ffd5b919050565b80516001600160401b0381168114610813575f5ffd5b5f5f5f5f5f5f60c08789031215610843575f5ffd5b61084c876107fd565b955061085a602088016107fd565b94506040870151935061086f60608801610818565b925061087d60808801610818565b915061088b60a08801610818565b90509295509295509295565b5f82518060208501845e5f920191825250919050565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b5f826108ef57634e487b7160e01b5f52601260045260245ffd5b500490565b8082018082111561062a5761062a6108c1565b634e487b7160e01b5f52604160045260245ffd5b8181038181111561062a5761062a6108c1565b60805160a05160c05160e051610100516101205161014051610160516112f66109d65f395f81816101f7015281816109b001526109f201525f81816103e3015261091801525f8181610236015261088a01525f8181610325015261086901525f81816102f4015261084801525f8181610176015281816103bc015261082701525f8181610151015281816101b0015261080601525f81816102ba015261077e01526112f65ff3fe608060405234801561000f575f5ffd5b506004361061011c575f3560e01c8063687043c5116100a9578063c04062261161006e578063c040622614610357578063cd3293de146103b7578063dd50bba2146103de578063eda3640e14610405578063fffd52c61461040d575f5ffd5b8063687043c5146102b557806385d7e1fe146102dc578063a0c1f15e146102ef578063ae14f9a914610316578063bf88f8db14610320575f5ffd5b80631eefddb1116100ef5780631eefddb1146101f2578063252cf2d21461023157806338d52e0f1461025857806348e0ab441461025e57806359e02dd71461028e575f5ffd5b806304baa00b146101205780630a59a98c1461014357806316f0115b146101ab57806318178358146101ea575b5f5ffd5b61013065667265657a6560d01b81565b6040519081526020015b60405180910390f35b604080516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811682527f00000000000000000000000000000000000000000000000000000000000000001660208201525f9181019190915260600161013a565b6101d27f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161013a565b610130610415565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b03909116815260200161013a565b6101307f000000000000000000000000000000000000000000000000000000000000000081565b5f6101d2565b61027161026c3660046111fd565b6105f8565b604080519283526001600160401b0390911660208301520161013a565b610296610654565b604080519315158452602084019290925215159082015260600161013a565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b6102716102ea3660046111fd565b6106b4565b6101d27f000000000000000000000000000000000000000000000000000000000000000081565b610130620186a081565b6103477f000000000000000000000000000000000000000000000000000000000000000081565b604051901515815260200161013a565b600154610388906001600160401b0380821691600160401b810490911690600160801b90046001600160801b031683565b604080516001600160401b0394851681529390921660208401526001600160801b03169082015260600161013a565b6101d27f000000000000000000000000000000000000000000000000000000000000000081565b6102197f000000000000000000000000000000000000000000000000000000000000000081565b61034761076f565b6102716107c2565b5f5f5f5f6104216107d8565b9250925092508261043d576104346107c2565b50949350505050565b604080516060810182526001546001600160401b03808216808452600160401b83049091166020840152600160801b9091046001600160801b031692820192909252901580159061049d5750805182516001600160401b03908116911614155b156104f757805160208201516040517f5a9093853f6ff0be701032cf66fc856d932e6ddaab4fb1820eac2cdba07357d7926104ee9290916001600160401b0392831681529116602082015260400190565b60405180910390a15b81516001600160401b03161580159061051f5750805182516001600160401b03908116911614155b156105645781516040516001600160401b0390911681527fe634068f82f8098fe55467b3a25f60fc6d401a9dc1e008e611451e9e8ce33d429060200160405180910390a15b81516001600160401b0316151580610585575080516001600160401b031615155b156105e557815160018054602085015160408601516001600160801b03908116600160801b026001600160401b03928316600160401b026fffffffffffffffffffffffffffffffff19909416929095169190911791909117169190911790555b6105ef8342610a51565b94505050505090565b5f808065ffffffffffff6001600160401b03851611610617578361061f565b65ffffffffffff5b905061064a61062e5f83610ae5565b6001600160a01b03603082901c169165ffffffffffff90911690565b9250925050915091565b604080516060810182525f808252602082018190529181018290528190819061067b6107d8565b919550935090508380156106ac575080516001600160401b03161515806106ac57506001546001600160401b031615155b915050909192565b5f8080806106c0815490565b9050805b80831015610747575f60026106d98386611237565b6106e3919061125e565b90506107126106f25f83610b97565b602001516001600160a01b03603082901c169165ffffffffffff90911690565b90965094506001600160401b03808816908616111561073357809150610741565b61073e816001611237565b93505b506106c4565b8183146107605761075b6106f25f85610b97565b610763565b5f5f5b94509450505050915091565b5f5f6107796107c2565b9150507f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316816001600160401b03166107ba9190611237565b421191505090565b5f5f6107d061062e5f610bbb565b915091509091565b604080516060810182525f8082526020820181905291810182905281906107fd6107c2565b5091505f6108ae7f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000610bf2565b90945090508315806108be575080155b156108c95750909192565b604080516060810182526001546001600160401b03808216808452600160401b83049091166020840152600160801b9091046001600160801b03169282019290925292504290158061095b57507f00000000000000000000000000000000000000000000000000000000000000008360200151610946919061127d565b6001600160401b0316816001600160401b0316115b15610999576040518060600160405280826001600160401b03168152602001826001600160401b03168152602001856001600160801b031681525092505b6001600160401b038116602084015282516109d5907f00000000000000000000000000000000000000000000000000000000000000009061127d565b6001600160401b0316816001600160401b03161115610a4a5782517f000000000000000000000000000000000000000000000000000000000000000090610a1c908361129c565b610a26919061129c565b6001600160401b031683604001516001600160801b0316610a479190611237565b93505b5050909192565b5f5f5f610a5c6107c2565b91509150610a7a610a6d8684610d8f565b6001600160a01b03610d9e565b9250610a8f84826001600160401b0316610d8f565b9350610aa25f42603086901b8717610dad565b505060408051848152602081018690527f3236527b80ebd86d1f99f3d009522e5ea7d1b641add94da4a98aeb1d87e05238910160405180910390a1505092915050565b81545f9081816005811115610b41575f610afe84610dc7565b610b0890856112bb565b5f8881526020902090915081015465ffffffffffff9081169087161015610b3157809150610b3f565b610b3c816001611237565b92505b505b5f610b4e87878585610f1a565b90508015610b8857610b7287610b656001846112bb565b5f91825260209091200190565b54600160301b90046001600160d01b0316610b8a565b5f5b9450505050505b92915050565b604080518082019091525f8082526020820152610bb48383610f70565b9392505050565b80545f908015610bea57610bd483610b656001846112bb565b54600160301b90046001600160d01b0316610bb4565b5f9392505050565b6040516001600160a01b03851660248201525f908190606090610c4590899060440160408051601f198184030181529190526020810180516001600160e01b031663c44b11f760e01b1790526001610fdd565b80925081945050505f815f81518110610c6057610c606112ce565b60200260200101519050831580610c75575080155b15610c87575f5f935093505050610d85565b67010000000000000081161580610ca75750671000000000000000811615155b15610cba57600180935093505050610d85565b85610d10576040516001600160a01b0388166024820152610d0b90899060440160408051601f198184030181529190526020810180516001600160e01b03166370a0823160e01b1790526001610fdd565b610d5c565b6040516001600160a01b0389166024820152610d5c908a9060440160408051601f198184030181529190526020810180516001600160e01b03166337d83fcb60e11b1790526001610fdd565b809350819550505084825f81518110610d7757610d776112ce565b602002602001015110925050505b9550959350505050565b5f828218828411028218610bb4565b5f828218828410028218610bb4565b5f80610dba8585856110ad565b915091505b935093915050565b5f60018211610dd4575090565b816001600160801b8210610ded5760809190911c9060401b5b600160401b8210610e035760409190911c9060201b5b6401000000008210610e1a5760209190911c9060101b5b620100008210610e2f5760109190911c9060081b5b6101008210610e435760089190911c9060041b5b60108210610e565760049190911c9060021b5b60048210610e625760011b5b600302600190811c90818581610e7a57610e7a61124a565b048201901c90506001818581610e9257610e9261124a565b048201901c90506001818581610eaa57610eaa61124a565b048201901c90506001818581610ec257610ec261124a565b048201901c90506001818581610eda57610eda61124a565b048201901c90506001818581610ef257610ef261124a565b048201901c9050610f11818581610f0b57610f0b61124a565b04821190565b90039392505050565b5f5b81831015610f68575f85815260209020838316600285851804019081015465ffffffffffff86811691161115610f5457809250610f62565b610f5f816001611237565b93505b50610f1c565b509392505050565b604080518082019091525f8082526020820152825f018263ffffffff1681548110610f9d57610f9d6112ce565b5f9182526020918290206040805180820190915291015465ffffffffffff81168252600160301b90046001600160d01b0316918101919091529392505050565b5f606081610fef603c620186a061125e565b610ffc90620186a0611237565b61100890611770611237565b9050805a101561103b575a604051634fd394c160e11b815260048101919091526024810182905260440160405180910390fd5b836001600160401b03811115611053576110536112e2565b60405190808252806020026020018201604052801561107c578160200160208202803683370190505b5091505f620186a0905060208502602084018751602089018a85fa9350602085023d14841693505050935093915050565b82545f90819080156111a3575f6110c987610b656001856112bb565b805490915065ffffffffffff80821691600160301b90046001600160d01b031690881682111561110c57604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361114557825465ffffffffffff16600160301b6001600160d01b03891602178355611195565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b9450859350610dbf92505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b029190931617920191909155905081610dbf565b5f6020828403121561120d575f5ffd5b81356001600160401b0381168114610bb4575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b80820180821115610b9157610b91611223565b634e487b7160e01b5f52601260045260245ffd5b5f8261127857634e487b7160e01b5f52601260045260245ffd5b500490565b6001600160401b038181168382160190811115610b9157610b91611223565b6001600160401b038281168282160390811115610b9157610b91611223565b81810381811115610b9157610b91611223565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52604160045260245ffd",
}

// FreezeGauge is an auto generated Go binding around an Ethereum contract.
type FreezeGauge struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *FreezeGauge) GetABI() abi.ABI {
	return c.abi
}

// NewFreezeGauge creates a new instance of FreezeGauge.
func NewFreezeGauge() *FreezeGauge {
	parsed, err := FreezeGaugeMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &FreezeGauge{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *FreezeGauge) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address pool_, address reserve_, uint256 minLiquidity_, uint64 maxGap_, uint64 grace_, uint64 maxAge_) returns()
func (freezeGauge *FreezeGauge) PackConstructor(pool_ common.Address, reserve_ common.Address, minLiquidity_ *big.Int, maxGap_ uint64, grace_ uint64, maxAge_ uint64) []byte {
	enc, err := freezeGauge.abi.Pack("", pool_, reserve_, minLiquidity_, maxGap_, grace_, maxAge_)
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
func (freezeGauge *FreezeGauge) PackSOURCEGAS() []byte {
	enc, err := freezeGauge.abi.Pack("SOURCE_GAS")
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
func (freezeGauge *FreezeGauge) TryPackSOURCEGAS() ([]byte, error) {
	return freezeGauge.abi.Pack("SOURCE_GAS")
}

// UnpackSOURCEGAS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xae14f9a9.
//
// Solidity: function SOURCE_GAS() view returns(uint256)
func (freezeGauge *FreezeGauge) UnpackSOURCEGAS(data []byte) (*big.Int, error) {
	out, err := freezeGauge.abi.Unpack("SOURCE_GAS", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa0c1f15e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function aToken() view returns(address)
func (freezeGauge *FreezeGauge) PackAToken() []byte {
	enc, err := freezeGauge.abi.Pack("aToken")
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
func (freezeGauge *FreezeGauge) TryPackAToken() ([]byte, error) {
	return freezeGauge.abi.Pack("aToken")
}

// UnpackAToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa0c1f15e.
//
// Solidity: function aToken() view returns(address)
func (freezeGauge *FreezeGauge) UnpackAToken(data []byte) (common.Address, error) {
	out, err := freezeGauge.abi.Unpack("aToken", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38d52e0f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function asset() pure returns(address)
func (freezeGauge *FreezeGauge) PackAsset() []byte {
	enc, err := freezeGauge.abi.Pack("asset")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38d52e0f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function asset() pure returns(address)
func (freezeGauge *FreezeGauge) TryPackAsset() ([]byte, error) {
	return freezeGauge.abi.Pack("asset")
}

// UnpackAsset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x38d52e0f.
//
// Solidity: function asset() pure returns(address)
func (freezeGauge *FreezeGauge) UnpackAsset(data []byte) (common.Address, error) {
	out, err := freezeGauge.abi.Unpack("asset", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCountsItself is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf88f8db.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function countsItself() view returns(bool)
func (freezeGauge *FreezeGauge) PackCountsItself() []byte {
	enc, err := freezeGauge.abi.Pack("countsItself")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCountsItself is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf88f8db.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function countsItself() view returns(bool)
func (freezeGauge *FreezeGauge) TryPackCountsItself() ([]byte, error) {
	return freezeGauge.abi.Pack("countsItself")
}

// UnpackCountsItself is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf88f8db.
//
// Solidity: function countsItself() view returns(bool)
func (freezeGauge *FreezeGauge) UnpackCountsItself(data []byte) (bool, error) {
	out, err := freezeGauge.abi.Unpack("countsItself", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackGrace is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1eefddb1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grace() view returns(uint64)
func (freezeGauge *FreezeGauge) PackGrace() []byte {
	enc, err := freezeGauge.abi.Pack("grace")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrace is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1eefddb1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grace() view returns(uint64)
func (freezeGauge *FreezeGauge) TryPackGrace() ([]byte, error) {
	return freezeGauge.abi.Pack("grace")
}

// UnpackGrace is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1eefddb1.
//
// Solidity: function grace() view returns(uint64)
func (freezeGauge *FreezeGauge) UnpackGrace(data []byte) (uint64, error) {
	out, err := freezeGauge.abi.Unpack("grace", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackKind is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x04baa00b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function kind() view returns(bytes32)
func (freezeGauge *FreezeGauge) PackKind() []byte {
	enc, err := freezeGauge.abi.Pack("kind")
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
func (freezeGauge *FreezeGauge) TryPackKind() ([]byte, error) {
	return freezeGauge.abi.Pack("kind")
}

// UnpackKind is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x04baa00b.
//
// Solidity: function kind() view returns(bytes32)
func (freezeGauge *FreezeGauge) UnpackKind(data []byte) ([32]byte, error) {
	out, err := freezeGauge.abi.Unpack("kind", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackMaxAge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x687043c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxAge() view returns(uint64)
func (freezeGauge *FreezeGauge) PackMaxAge() []byte {
	enc, err := freezeGauge.abi.Pack("maxAge")
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
func (freezeGauge *FreezeGauge) TryPackMaxAge() ([]byte, error) {
	return freezeGauge.abi.Pack("maxAge")
}

// UnpackMaxAge is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x687043c5.
//
// Solidity: function maxAge() view returns(uint64)
func (freezeGauge *FreezeGauge) UnpackMaxAge(data []byte) (uint64, error) {
	out, err := freezeGauge.abi.Unpack("maxAge", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackMaxGap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd50bba2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxGap() view returns(uint64)
func (freezeGauge *FreezeGauge) PackMaxGap() []byte {
	enc, err := freezeGauge.abi.Pack("maxGap")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxGap is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd50bba2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxGap() view returns(uint64)
func (freezeGauge *FreezeGauge) TryPackMaxGap() ([]byte, error) {
	return freezeGauge.abi.Pack("maxGap")
}

// UnpackMaxGap is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd50bba2.
//
// Solidity: function maxGap() view returns(uint64)
func (freezeGauge *FreezeGauge) UnpackMaxGap(data []byte) (uint64, error) {
	out, err := freezeGauge.abi.Unpack("maxGap", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackMinLiquidity is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x252cf2d2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function minLiquidity() view returns(uint256)
func (freezeGauge *FreezeGauge) PackMinLiquidity() []byte {
	enc, err := freezeGauge.abi.Pack("minLiquidity")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMinLiquidity is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x252cf2d2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function minLiquidity() view returns(uint256)
func (freezeGauge *FreezeGauge) TryPackMinLiquidity() ([]byte, error) {
	return freezeGauge.abi.Pack("minLiquidity")
}

// UnpackMinLiquidity is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x252cf2d2.
//
// Solidity: function minLiquidity() view returns(uint256)
func (freezeGauge *FreezeGauge) UnpackMinLiquidity(data []byte) (*big.Int, error) {
	out, err := freezeGauge.abi.Unpack("minLiquidity", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPeek is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x59e02dd7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function peek() view returns(bool ok, uint256 loss, bool changed)
func (freezeGauge *FreezeGauge) PackPeek() []byte {
	enc, err := freezeGauge.abi.Pack("peek")
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
func (freezeGauge *FreezeGauge) TryPackPeek() ([]byte, error) {
	return freezeGauge.abi.Pack("peek")
}

// FreezeGaugePeekOutput serves as a container for the return parameters of contract
// method Peek.
type FreezeGaugePeekOutput struct {
	Ok      bool
	Loss    *big.Int
	Changed bool
}

// UnpackPeek is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x59e02dd7.
//
// Solidity: function peek() view returns(bool ok, uint256 loss, bool changed)
func (freezeGauge *FreezeGauge) UnpackPeek(data []byte) (FreezeGaugePeekOutput, error) {
	out, err := freezeGauge.abi.Unpack("peek", data)
	outstruct := new(FreezeGaugePeekOutput)
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
func (freezeGauge *FreezeGauge) PackPoke() []byte {
	enc, err := freezeGauge.abi.Pack("poke")
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
func (freezeGauge *FreezeGauge) TryPackPoke() ([]byte, error) {
	return freezeGauge.abi.Pack("poke")
}

// UnpackPoke is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18178358.
//
// Solidity: function poke() returns(uint256 loss)
func (freezeGauge *FreezeGauge) UnpackPoke(data []byte) (*big.Int, error) {
	out, err := freezeGauge.abi.Unpack("poke", data)
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
func (freezeGauge *FreezeGauge) PackPool() []byte {
	enc, err := freezeGauge.abi.Pack("pool")
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
func (freezeGauge *FreezeGauge) TryPackPool() ([]byte, error) {
	return freezeGauge.abi.Pack("pool")
}

// UnpackPool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x16f0115b.
//
// Solidity: function pool() view returns(address)
func (freezeGauge *FreezeGauge) UnpackPool(data []byte) (common.Address, error) {
	out, err := freezeGauge.abi.Unpack("pool", data)
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
func (freezeGauge *FreezeGauge) PackReading() []byte {
	enc, err := freezeGauge.abi.Pack("reading")
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
func (freezeGauge *FreezeGauge) TryPackReading() ([]byte, error) {
	return freezeGauge.abi.Pack("reading")
}

// FreezeGaugeReadingOutput serves as a container for the return parameters of contract
// method Reading.
type FreezeGaugeReadingOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReading is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfffd52c6.
//
// Solidity: function reading() view returns(uint256 loss, uint64 time)
func (freezeGauge *FreezeGauge) UnpackReading(data []byte) (FreezeGaugeReadingOutput, error) {
	out, err := freezeGauge.abi.Unpack("reading", data)
	outstruct := new(FreezeGaugeReadingOutput)
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
func (freezeGauge *FreezeGauge) PackReadingAfter(t uint64) []byte {
	enc, err := freezeGauge.abi.Pack("readingAfter", t)
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
func (freezeGauge *FreezeGauge) TryPackReadingAfter(t uint64) ([]byte, error) {
	return freezeGauge.abi.Pack("readingAfter", t)
}

// FreezeGaugeReadingAfterOutput serves as a container for the return parameters of contract
// method ReadingAfter.
type FreezeGaugeReadingAfterOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReadingAfter is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85d7e1fe.
//
// Solidity: function readingAfter(uint64 t) view returns(uint256 loss, uint64 time)
func (freezeGauge *FreezeGauge) UnpackReadingAfter(data []byte) (FreezeGaugeReadingAfterOutput, error) {
	out, err := freezeGauge.abi.Unpack("readingAfter", data)
	outstruct := new(FreezeGaugeReadingAfterOutput)
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
func (freezeGauge *FreezeGauge) PackReadingAt(t uint64) []byte {
	enc, err := freezeGauge.abi.Pack("readingAt", t)
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
func (freezeGauge *FreezeGauge) TryPackReadingAt(t uint64) ([]byte, error) {
	return freezeGauge.abi.Pack("readingAt", t)
}

// FreezeGaugeReadingAtOutput serves as a container for the return parameters of contract
// method ReadingAt.
type FreezeGaugeReadingAtOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReadingAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x48e0ab44.
//
// Solidity: function readingAt(uint64 t) view returns(uint256 loss, uint64 time)
func (freezeGauge *FreezeGauge) UnpackReadingAt(data []byte) (FreezeGaugeReadingAtOutput, error) {
	out, err := freezeGauge.abi.Unpack("readingAt", data)
	outstruct := new(FreezeGaugeReadingAtOutput)
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
func (freezeGauge *FreezeGauge) PackReserve() []byte {
	enc, err := freezeGauge.abi.Pack("reserve")
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
func (freezeGauge *FreezeGauge) TryPackReserve() ([]byte, error) {
	return freezeGauge.abi.Pack("reserve")
}

// UnpackReserve is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcd3293de.
//
// Solidity: function reserve() view returns(address)
func (freezeGauge *FreezeGauge) UnpackReserve(data []byte) (common.Address, error) {
	out, err := freezeGauge.abi.Unpack("reserve", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRun is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc0406226.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function run() view returns(uint64 since, uint64 until, uint128 before)
func (freezeGauge *FreezeGauge) PackRun() []byte {
	enc, err := freezeGauge.abi.Pack("run")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRun is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc0406226.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function run() view returns(uint64 since, uint64 until, uint128 before)
func (freezeGauge *FreezeGauge) TryPackRun() ([]byte, error) {
	return freezeGauge.abi.Pack("run")
}

// FreezeGaugeRunOutput serves as a container for the return parameters of contract
// method Run.
type FreezeGaugeRunOutput struct {
	Since  uint64
	Until  uint64
	Before *big.Int
}

// UnpackRun is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc0406226.
//
// Solidity: function run() view returns(uint64 since, uint64 until, uint128 before)
func (freezeGauge *FreezeGauge) UnpackRun(data []byte) (FreezeGaugeRunOutput, error) {
	out, err := freezeGauge.abi.Unpack("run", data)
	outstruct := new(FreezeGaugeRunOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Since = *abi.ConvertType(out[0], new(uint64)).(*uint64)
	outstruct.Until = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	outstruct.Before = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackStale is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeda3640e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stale() view returns(bool)
func (freezeGauge *FreezeGauge) PackStale() []byte {
	enc, err := freezeGauge.abi.Pack("stale")
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
func (freezeGauge *FreezeGauge) TryPackStale() ([]byte, error) {
	return freezeGauge.abi.Pack("stale")
}

// UnpackStale is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeda3640e.
//
// Solidity: function stale() view returns(bool)
func (freezeGauge *FreezeGauge) UnpackStale(data []byte) (bool, error) {
	out, err := freezeGauge.abi.Unpack("stale", data)
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
func (freezeGauge *FreezeGauge) PackSubject() []byte {
	enc, err := freezeGauge.abi.Pack("subject")
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
func (freezeGauge *FreezeGauge) TryPackSubject() ([]byte, error) {
	return freezeGauge.abi.Pack("subject")
}

// FreezeGaugeSubjectOutput serves as a container for the return parameters of contract
// method Subject.
type FreezeGaugeSubjectOutput struct {
	Arg0 common.Address
	Arg1 common.Address
	Arg2 [32]byte
}

// UnpackSubject is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0a59a98c.
//
// Solidity: function subject() view returns(address, address, bytes32)
func (freezeGauge *FreezeGauge) UnpackSubject(data []byte) (FreezeGaugeSubjectOutput, error) {
	out, err := freezeGauge.abi.Unpack("subject", data)
	outstruct := new(FreezeGaugeSubjectOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Arg1 = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	outstruct.Arg2 = *abi.ConvertType(out[2], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// FreezeGaugePoked represents a Poked event raised by the FreezeGauge contract.
type FreezeGaugePoked struct {
	Loss *big.Int
	Time *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const FreezeGaugePokedEventName = "Poked"

// ContractEventName returns the user-defined event name.
func (FreezeGaugePoked) ContractEventName() string {
	return FreezeGaugePokedEventName
}

// UnpackPokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Poked(uint256 loss, uint256 time)
func (freezeGauge *FreezeGauge) UnpackPokedEvent(log *types.Log) (*FreezeGaugePoked, error) {
	event := "Poked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != freezeGauge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(FreezeGaugePoked)
	if len(log.Data) > 0 {
		if err := freezeGauge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range freezeGauge.abi.Events[event].Inputs {
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

// FreezeGaugeRunBegan represents a RunBegan event raised by the FreezeGauge contract.
type FreezeGaugeRunBegan struct {
	Time *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const FreezeGaugeRunBeganEventName = "RunBegan"

// ContractEventName returns the user-defined event name.
func (FreezeGaugeRunBegan) ContractEventName() string {
	return FreezeGaugeRunBeganEventName
}

// UnpackRunBeganEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RunBegan(uint256 time)
func (freezeGauge *FreezeGauge) UnpackRunBeganEvent(log *types.Log) (*FreezeGaugeRunBegan, error) {
	event := "RunBegan"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != freezeGauge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(FreezeGaugeRunBegan)
	if len(log.Data) > 0 {
		if err := freezeGauge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range freezeGauge.abi.Events[event].Inputs {
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

// FreezeGaugeRunEnded represents a RunEnded event raised by the FreezeGauge contract.
type FreezeGaugeRunEnded struct {
	Since *big.Int
	Until *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const FreezeGaugeRunEndedEventName = "RunEnded"

// ContractEventName returns the user-defined event name.
func (FreezeGaugeRunEnded) ContractEventName() string {
	return FreezeGaugeRunEndedEventName
}

// UnpackRunEndedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RunEnded(uint256 since, uint256 until)
func (freezeGauge *FreezeGauge) UnpackRunEndedEvent(log *types.Log) (*FreezeGaugeRunEnded, error) {
	event := "RunEnded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != freezeGauge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(FreezeGaugeRunEnded)
	if len(log.Data) > 0 {
		if err := freezeGauge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range freezeGauge.abi.Events[event].Inputs {
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
func (freezeGauge *FreezeGauge) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], freezeGauge.abi.Errors["BadGrace"].ID.Bytes()[:4]) {
		return freezeGauge.UnpackBadGraceError(raw[4:])
	}
	if bytes.Equal(raw[:4], freezeGauge.abi.Errors["CheckpointUnorderedInsertion"].ID.Bytes()[:4]) {
		return freezeGauge.UnpackCheckpointUnorderedInsertionError(raw[4:])
	}
	if bytes.Equal(raw[:4], freezeGauge.abi.Errors["FrozenAlready"].ID.Bytes()[:4]) {
		return freezeGauge.UnpackFrozenAlreadyError(raw[4:])
	}
	if bytes.Equal(raw[:4], freezeGauge.abi.Errors["NoReserve"].ID.Bytes()[:4]) {
		return freezeGauge.UnpackNoReserveError(raw[4:])
	}
	if bytes.Equal(raw[:4], freezeGauge.abi.Errors["NotEnoughGas"].ID.Bytes()[:4]) {
		return freezeGauge.UnpackNotEnoughGasError(raw[4:])
	}
	if bytes.Equal(raw[:4], freezeGauge.abi.Errors["ZeroMaxAge"].ID.Bytes()[:4]) {
		return freezeGauge.UnpackZeroMaxAgeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// FreezeGaugeBadGrace represents a BadGrace error raised by the FreezeGauge contract.
type FreezeGaugeBadGrace struct {
	MaxGap uint64
	Grace  uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadGrace(uint64 maxGap, uint64 grace)
func FreezeGaugeBadGraceErrorID() common.Hash {
	return common.HexToHash("0x56853ff4fb5b5577d4c66d17c6576e603387b8e25c03b040de917aa22adfee5c")
}

// UnpackBadGraceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadGrace(uint64 maxGap, uint64 grace)
func (freezeGauge *FreezeGauge) UnpackBadGraceError(raw []byte) (*FreezeGaugeBadGrace, error) {
	out := new(FreezeGaugeBadGrace)
	if err := freezeGauge.abi.UnpackIntoInterface(out, "BadGrace", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FreezeGaugeCheckpointUnorderedInsertion represents a CheckpointUnorderedInsertion error raised by the FreezeGauge contract.
type FreezeGaugeCheckpointUnorderedInsertion struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CheckpointUnorderedInsertion()
func FreezeGaugeCheckpointUnorderedInsertionErrorID() common.Hash {
	return common.HexToHash("0x2520601d9d60b717c34a36ad270857824c5a1ebbfd08ff39aba6930089495cfa")
}

// UnpackCheckpointUnorderedInsertionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CheckpointUnorderedInsertion()
func (freezeGauge *FreezeGauge) UnpackCheckpointUnorderedInsertionError(raw []byte) (*FreezeGaugeCheckpointUnorderedInsertion, error) {
	out := new(FreezeGaugeCheckpointUnorderedInsertion)
	if err := freezeGauge.abi.UnpackIntoInterface(out, "CheckpointUnorderedInsertion", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FreezeGaugeFrozenAlready represents a FrozenAlready error raised by the FreezeGauge contract.
type FreezeGaugeFrozenAlready struct {
	Pool    common.Address
	Reserve common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FrozenAlready(address pool, address reserve)
func FreezeGaugeFrozenAlreadyErrorID() common.Hash {
	return common.HexToHash("0x0d5a266d9ad524a8c9b9286fca95aeebe78d6ad6306bf66e1cf6ccd4c0bb170a")
}

// UnpackFrozenAlreadyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FrozenAlready(address pool, address reserve)
func (freezeGauge *FreezeGauge) UnpackFrozenAlreadyError(raw []byte) (*FreezeGaugeFrozenAlready, error) {
	out := new(FreezeGaugeFrozenAlready)
	if err := freezeGauge.abi.UnpackIntoInterface(out, "FrozenAlready", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FreezeGaugeNoReserve represents a NoReserve error raised by the FreezeGauge contract.
type FreezeGaugeNoReserve struct {
	Pool    common.Address
	Reserve common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoReserve(address pool, address reserve)
func FreezeGaugeNoReserveErrorID() common.Hash {
	return common.HexToHash("0x8d9e4463055c82511453e6860aea87b115233b797691043dbc536ab5ec79f0cc")
}

// UnpackNoReserveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoReserve(address pool, address reserve)
func (freezeGauge *FreezeGauge) UnpackNoReserveError(raw []byte) (*FreezeGaugeNoReserve, error) {
	out := new(FreezeGaugeNoReserve)
	if err := freezeGauge.abi.UnpackIntoInterface(out, "NoReserve", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FreezeGaugeNotEnoughGas represents a NotEnoughGas error raised by the FreezeGauge contract.
type FreezeGaugeNotEnoughGas struct {
	Left   *big.Int
	Needed *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotEnoughGas(uint256 left, uint256 needed)
func FreezeGaugeNotEnoughGasErrorID() common.Hash {
	return common.HexToHash("0x9fa729828e06f64f0aba24f9c66804bdfb0e921365b21f9e24f4e732397f9e66")
}

// UnpackNotEnoughGasError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotEnoughGas(uint256 left, uint256 needed)
func (freezeGauge *FreezeGauge) UnpackNotEnoughGasError(raw []byte) (*FreezeGaugeNotEnoughGas, error) {
	out := new(FreezeGaugeNotEnoughGas)
	if err := freezeGauge.abi.UnpackIntoInterface(out, "NotEnoughGas", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// FreezeGaugeZeroMaxAge represents a ZeroMaxAge error raised by the FreezeGauge contract.
type FreezeGaugeZeroMaxAge struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroMaxAge()
func FreezeGaugeZeroMaxAgeErrorID() common.Hash {
	return common.HexToHash("0x924e4ad0c30b918d63ce8ed579ede3e909d89fe56cd264add0b4327e17eb8d93")
}

// UnpackZeroMaxAgeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroMaxAge()
func (freezeGauge *FreezeGauge) UnpackZeroMaxAgeError(raw []byte) (*FreezeGaugeZeroMaxAge, error) {
	out := new(FreezeGaugeZeroMaxAge)
	if err := freezeGauge.abi.UnpackIntoInterface(out, "ZeroMaxAge", raw); err != nil {
		return nil, err
	}
	return out, nil
}
