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

// DepegGaugeMetaData contains all meta data concerning the DepegGauge contract.
var DepegGaugeMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"feed_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"token_\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"par_\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"maxGap_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"maxAge_\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"par\",\"type\":\"uint256\"}],\"name\":\"BadPar\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"CheckpointUnorderedInsertion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"feed\",\"type\":\"address\"}],\"name\":\"NoRounds\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"left\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"NotEnoughGas\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroMaxAge\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroMaxGap\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"Poked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint80\",\"name\":\"upTo\",\"type\":\"uint80\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"counted\",\"type\":\"uint256\"}],\"name\":\"RoundsCounted\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MAX_ROUNDS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"SOURCE_GAS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"asset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"counted\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"feed\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"kind\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"last\",\"outputs\":[{\"internalType\":\"uint80\",\"name\":\"id\",\"type\":\"uint80\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"shortfall\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxAge\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxGap\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"par\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"peek\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"ok\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"changed\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"poke\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reading\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"t\",\"type\":\"uint64\"}],\"name\":\"readingAfter\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"t\",\"type\":\"uint64\"}],\"name\":\"readingAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"stale\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"subject\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DepegGauge",
	Bin: "0x610120604052348015610010575f5ffd5b50604051611e8c380380611e8c83398101604081905261002f91610873565b80806001600160401b03165f0361005957604051630924e4ad60e41b815260040160405180910390fd5b6001600160401b031660805282158061007857506001600160801b0383115b1561009e5760405163898acbe360e01b8152600481018490526024015b60405180910390fd5b816001600160401b03165f036100c757604051630429bf0360e11b815260040160405180910390fd5b6001600160a01b0380861660a052841660c05260e08390526001600160401b038216610100525f806100f8876102dd565b9150915081610125576040516360a42fb960e11b81526001600160a01b0388166004820152602401610095565b80516040516001600160501b03909116602482015260609061017c90899060440160408051601f198184030181529190526020810180516001600160e01b03908116639a6fc8f560e01b1790915260059061033916565b90935090508215806101b35750815f01516001600160501b0316815f815181106101a8576101a86108cd565b602002602001015114155b806101e5575081602001516001600160401b0316816003815181106101da576101da6108cd565b602002602001015114155b1561020e576040516360a42fb960e11b81526001600160a01b0389166004820152602401610095565b6040518060600160405280835f01516001600160501b0316815260200183602001516001600160401b0316815260200161025284604001518961040560201b60201c565b6001600160401b039081169091528151600180546020808601516040909601518516600160901b02600160901b600160d01b03199686166a0100000000000000000000026001600160901b03199093166001600160501b03909516949094179190911794909416919091179055908301516102cf915f9116610443565b505050505050505050610965565b604080516060810182525f808252602082018190529181018290526040805160048152602481019091526020810180516001600160e01b03908116633fabe5a360e21b179091526103309185916104d816565b91509150915091565b5f60608161034b603c620186a06108f5565b61035890620186a0610914565b61036490611770610914565b9050805a1015610393575a604051634fd394c160e11b8152600481019190915260248101829052604401610095565b836001600160401b038111156103ab576103ab610927565b6040519080825280602002602001820160405280156103d4578160200160208202803683370190505b5091505f620186a0905060208502602084018751602089018a85fa9350602085023d14841693505050935093915050565b5f818310610413575f61043a565b8161041e848261093b565b61043090670de0b6b3a764000061094e565b61043a91906108f5565b90505b92915050565b5f808061044e610616565b909250905061046d6104608684610648565b6001600160a01b03610657565b9250610482846001600160401b038316610648565b93506104955f42603086901b8717610666565b505060408051848152602081018690527f3236527b80ebd86d1f99f3d009522e5ea7d1b641add94da4a98aeb1d87e05238910160405180910390a1505092915050565b604080516060810182525f808252602082018190529181018290525f610502603c620186a06108f5565b61050f90620186a0610914565b61051b90611770610914565b9050805a101561054a575a604051634fd394c160e11b8152600481019190915260248101829052604401610095565b620186a0610556610824565b60a0818751602089018a86fa3d60a0141694508480156105765750805115155b801561058a575080516001600160501b0310155b80156105995750602081015115155b80156105ac575060208101516001607f1b115b80156105bb5750606081015115155b80156105cb575060608101514210155b9450841561060c57604080516060808201835283516001600160501b031682528301516001600160401b031660208201529081018260016020020151905293505b5050509250929050565b5f8061064061062482610680565b6001600160a01b03603082901c169165ffffffffffff90911690565b915091509091565b5f82821882841102821861043a565b5f82821882841002821861043a565b5f806106738585856106c8565b915091505b935093915050565b80545f9080156106bf576106a68361069960018461093b565b5f91825260209091200190565b54660100000000000090046001600160d01b03166106c1565b5f5b9392505050565b82545f90819080156107c7575f6106e48761069960018561093b565b805490915065ffffffffffff80821691660100000000000090046001600160d01b031690881682111561072a57604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361076657825465ffffffffffff1666010000000000006001600160d01b038916021783556107b9565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f815291909120945191519092166601000000000000029216919091179101555b945085935061067892505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a8152918220955192519093166601000000000000029190931617920191909155905081610678565b6040518060a001604052806005906020820280368337509192915050565b80516001600160a01b0381168114610858575f5ffd5b919050565b80516001600160401b0381168114610858575f5ffd5b5f5f5f5f5f60a08688031215610887575f5ffd5b61089086610842565b945061089e60208701610842565b9350604086015192506108b36060870161085d565b91506108c16080870161085d565b90509295509295909350565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b5f8261090f57634e487b7160e01b5f52601260045260245ffd5b500490565b8082018082111561043d5761043d6108e1565b634e487b7160e01b5f52604160045260245ffd5b8181038181111561043d5761043d6108e1565b808202811582820484141761043d5761043d6108e1565b60805160a05160c05160e051610100516114b26109da5f395f818161033101526107c501525f81816102870152818161088b01526108fd01525f818161016a015261037901525f8181610145015281816101ac015281816107210152610c4501525f81816102d5015261064f01526114b25ff3fe608060405234801561000f575f5ffd5b5060043610610111575f3560e01c806359e02dd71161009e578063dd50bba21161006e578063dd50bba21461032c578063eda3640e14610353578063f937f9101461036b578063fc0c546a14610374578063fffd52c61461039b575f5ffd5b806359e02dd7146102a9578063687043c5146102d057806385d7e1fe1461030f578063ae14f9a914610322575f5ffd5b806338d52e0f116100e457806338d52e0f146101e657806341d35582146101ec57806347799da8146101f457806348e0ab4414610252578063495d32cb14610282575f5ffd5b806304baa00b146101155780630a59a98c14610137578063181783581461019f57806337a7b7d8146101a7575b5f5ffd5b61012464646570656760d81b81565b6040519081526020015b60405180910390f35b604080516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811682527f00000000000000000000000000000000000000000000000000000000000000001660208201525f9181019190915260600161012e565b6101246103a3565b6101ce7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161012e565b5f6101ce565b610124601081565b600154610223906001600160501b038116906001600160401b03600160501b8204811691600160901b90041683565b604080516001600160501b0390941684526001600160401b03928316602085015291169082015260600161012e565b61026561026036600461139e565b61049c565b604080519283526001600160401b0390911660208301520161012e565b6101247f000000000000000000000000000000000000000000000000000000000000000081565b6102b16104f8565b604080519315158452602084019290925215159082015260600161012e565b6102f77f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b03909116815260200161012e565b61026561031d36600461139e565b610585565b610124620186a081565b6102f77f000000000000000000000000000000000000000000000000000000000000000081565b61035b610640565b604051901515815260200161012e565b61012460025481565b6101ce7f000000000000000000000000000000000000000000000000000000000000000081565b610265610693565b5f5f5f5f5f6103b06106a9565b93509350935093508215610464578151600180546020808601516040808801516001600160501b0390961671ffffffffffffffffffffffffffffffffffff199094168417600160501b6001600160401b03938416021767ffffffffffffffff60901b1916600160901b929096169190910294909417909255600284905582519081529081018390527fdd7aa0c03c9f313d8ae59a303fbc0f2d1bbf830a57e25e7e89f4bc0b04f72502910160405180910390a15b831561048a576104818183602001516001600160401b03166109bc565b94505050505090565b610492610693565b5095945050505050565b5f808065ffffffffffff6001600160401b038516116104bb57836104c3565b65ffffffffffff5b90506104ee6104d25f83610a50565b6001600160a01b03603082901c169165ffffffffffff90911690565b9250925050915091565b604080516060810182525f808252602082018190529181018290528190819081905f6105226106a9565b92985090945092509050610534610693565b509450828015610571575085158061054c5750848114155b80610571575060015460408301516001600160401b03908116600160901b9092041614155b9350851561057d578094505b505050909192565b5f808080610591815490565b9050805b80831015610618575f60026105aa83866113d8565b6105b491906113ff565b90506105e36105c35f83610b02565b602001516001600160a01b03603082901c169165ffffffffffff90911690565b90965094506001600160401b03808816908616111561060457809150610612565b61060f8160016113d8565b93505b50610595565b8183146106315761062c6105c35f85610b02565b610634565b5f5f5b94509450505050915091565b5f5f61064a610693565b9150507f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316816001600160401b031661068b91906113d8565b421191505090565b5f5f6106a16104d25f610b26565b915091509091565b60408051606080820183525f8083526020808401829052928401819052835180830185526001546001600160501b03811682526001600160401b03600160501b8204811683870152600160901b90910416818601526002548551938401865282845293830182905293820181905292839290916107457f0000000000000000000000000000000000000000000000000000000000000000610b5d565b9095509050841580610770575082602001516001600160401b031681602001516001600160401b0316105b15610781575f5f94509450506109b6565b5f5b6010811080156107a25750815184516001600160501b03908116911614155b156108d4575f5f6107b38685610bb5565b91509150816107c3575082610851565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b031686602001518260200151610801919061141e565b6001600160401b0316116108515785602001518160200151610823919061141e565b6001600160401b031686604001516001600160401b0316610844919061143d565b61084e90866113d8565b94505b6040518060600160405280825f01516001600160501b0316815260200182602001516001600160401b031681526020016108af83604001517f0000000000000000000000000000000000000000000000000000000000000000610cd4565b6001600160401b03168152509550600196505050806108cd90611454565b9050610783565b50805f01516001600160501b0316835f01516001600160501b03161494505f61092182604001517f0000000000000000000000000000000000000000000000000000000000000000610cd4565b905085801561096a575081602001516001600160401b031684602001516001600160401b031614158061096a5750806001600160401b031684604001516001600160401b031614155b156109b3576040518060600160405280835f01516001600160501b0316815260200183602001516001600160401b03168152602001826001600160401b03168152509350600194505b50505b90919293565b5f5f5f6109c7610693565b915091506109e56109d88684610d09565b6001600160a01b03610d18565b92506109fa84826001600160401b0316610d09565b9350610a0d5f42603086901b8717610d27565b505060408051848152602081018690527f3236527b80ebd86d1f99f3d009522e5ea7d1b641add94da4a98aeb1d87e05238910160405180910390a1505092915050565b81545f9081816005811115610aac575f610a6984610d41565b610a73908561146c565b5f8881526020902090915081015465ffffffffffff9081169087161015610a9c57809150610aaa565b610aa78160016113d8565b92505b505b5f610ab987878585610e99565b90508015610af357610add87610ad060018461146c565b5f91825260209091200190565b54600160301b90046001600160d01b0316610af5565b5f5b9450505050505b92915050565b604080518082019091525f8082526020820152610b1f8383610eef565b9392505050565b80545f908015610b5557610b3f83610ad060018461146c565b54600160301b90046001600160d01b0316610b1f565b5f9392505050565b604080516060810182525f808252602082018190529181018290526040805160048152602481019091526020810180516001600160e01b0316633fabe5a360e21b179052610bac908490610f5c565b91509150915091565b604080516060810182525f8082526020820181905291810182905282518451604090811c61ffff9081169290911c16141580610bff5750825184516001600160501b039182169116115b15610c0c575f9150610ccd565b825184516001600160501b0390911690610c2790600161147f565b6001600160501b031603610c4057506001905081610ccd565b610c727f0000000000000000000000000000000000000000000000000000000000000000855f0151866020015161109e565b9092509050818015610ca457508351610c8c90600161147f565b6001600160501b0316815f01516001600160501b0316145b8015610cca575082602001516001600160401b031681602001516001600160401b031611155b91505b9250929050565b5f818310610ce2575f610b1f565b81610ced848261146c565b610cff90670de0b6b3a764000061143d565b610b1f91906113ff565b5f828218828411028218610b1f565b5f828218828410028218610b1f565b5f80610d34858585611230565b915091505b935093915050565b5f60018211610d4e575090565b816001600160801b8210610d675760809190911c9060401b5b680100000000000000008210610d825760409190911c9060201b5b6401000000008210610d995760209190911c9060101b5b620100008210610dae5760109190911c9060081b5b6101008210610dc25760089190911c9060041b5b60108210610dd55760049190911c9060021b5b60048210610de15760011b5b600302600190811c90818581610df957610df96113eb565b048201901c90506001818581610e1157610e116113eb565b048201901c90506001818581610e2957610e296113eb565b048201901c90506001818581610e4157610e416113eb565b048201901c90506001818581610e5957610e596113eb565b048201901c90506001818581610e7157610e716113eb565b048201901c9050610e90818581610e8a57610e8a6113eb565b04821190565b90039392505050565b5f5b81831015610ee7575f85815260209020838316600285851804019081015465ffffffffffff86811691161115610ed357809250610ee1565b610ede8160016113d8565b93505b50610e9b565b509392505050565b604080518082019091525f8082526020820152825f018263ffffffff1681548110610f1c57610f1c61149e565b5f9182526020918290206040805180820190915291015465ffffffffffff81168252600160301b90046001600160d01b0316918101919091529392505050565b604080516060810182525f808252602082018190529181018290525f610f86603c620186a06113ff565b610f9390620186a06113d8565b610f9f906117706113d8565b9050805a1015610fd2575a604051634fd394c160e11b815260048101919091526024810182905260440160405180910390fd5b620186a0610fde611380565b60a0818751602089018a86fa3d60a014169450848015610ffe5750805115155b8015611012575080516001600160501b0310155b80156110215750602081015115155b8015611034575060208101516001607f1b115b80156110435750606081015115155b8015611053575060608101514210155b9450841561109457604080516060808201835283516001600160501b031682528301516001600160401b031660208201529081018260016020020151905293505b5050509250929050565b604080516060810182525f808252602082018190529181018290526110c285610b5d565b90925090508180156110e85750836001600160501b0316815f01516001600160501b0316145b156110f5575f9150610d39565b8180156111185750826001600160401b031681602001516001600160401b031610155b915081801561114357506111366001600160501b03851660016113d8565b81516001600160501b0316145b156111515760019150610d39565b69fffffffffffffffffffe196001600160501b0385160115610d39575f806111c38761117e88600161147f565b6040516001600160501b03909116602482015260440160408051601f198184030181529190526020810180516001600160e01b0316639a6fc8f560e01b179052610f5c565b915091508180156111f257506111da86600161147f565b6001600160501b0316815f01516001600160501b0316145b80156112145750846001600160401b031681602001516001600160401b031610155b1561122657600193509150610d399050565b5050935093915050565b82545f9081908015611326575f61124c87610ad060018561146c565b805490915065ffffffffffff80821691600160301b90046001600160d01b031690881682111561128f57604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff16036112c857825465ffffffffffff16600160301b6001600160d01b03891602178355611318565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b9450859350610d3992505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b029190931617920191909155905081610d39565b6040518060a001604052806005906020820280368337509192915050565b5f602082840312156113ae575f5ffd5b81356001600160401b0381168114610b1f575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b80820180821115610afc57610afc6113c4565b634e487b7160e01b5f52601260045260245ffd5b5f8261141957634e487b7160e01b5f52601260045260245ffd5b500490565b6001600160401b038281168282160390811115610afc57610afc6113c4565b8082028115828204841417610afc57610afc6113c4565b5f60018201611465576114656113c4565b5060010190565b81810381811115610afc57610afc6113c4565b6001600160501b038181168382160190811115610afc57610afc6113c4565b634e487b7160e01b5f52603260045260245ffd",
}

// DepegGauge is an auto generated Go binding around an Ethereum contract.
type DepegGauge struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DepegGauge) GetABI() abi.ABI {
	return c.abi
}

// NewDepegGauge creates a new instance of DepegGauge.
func NewDepegGauge() *DepegGauge {
	parsed, err := DepegGaugeMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DepegGauge{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DepegGauge) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address feed_, address token_, uint256 par_, uint64 maxGap_, uint64 maxAge_) returns()
func (depegGauge *DepegGauge) PackConstructor(feed_ common.Address, token_ common.Address, par_ *big.Int, maxGap_ uint64, maxAge_ uint64) []byte {
	enc, err := depegGauge.abi.Pack("", feed_, token_, par_, maxGap_, maxAge_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackMAXROUNDS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x41d35582.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_ROUNDS() view returns(uint256)
func (depegGauge *DepegGauge) PackMAXROUNDS() []byte {
	enc, err := depegGauge.abi.Pack("MAX_ROUNDS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXROUNDS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x41d35582.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_ROUNDS() view returns(uint256)
func (depegGauge *DepegGauge) TryPackMAXROUNDS() ([]byte, error) {
	return depegGauge.abi.Pack("MAX_ROUNDS")
}

// UnpackMAXROUNDS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x41d35582.
//
// Solidity: function MAX_ROUNDS() view returns(uint256)
func (depegGauge *DepegGauge) UnpackMAXROUNDS(data []byte) (*big.Int, error) {
	out, err := depegGauge.abi.Unpack("MAX_ROUNDS", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSOURCEGAS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xae14f9a9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function SOURCE_GAS() view returns(uint256)
func (depegGauge *DepegGauge) PackSOURCEGAS() []byte {
	enc, err := depegGauge.abi.Pack("SOURCE_GAS")
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
func (depegGauge *DepegGauge) TryPackSOURCEGAS() ([]byte, error) {
	return depegGauge.abi.Pack("SOURCE_GAS")
}

// UnpackSOURCEGAS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xae14f9a9.
//
// Solidity: function SOURCE_GAS() view returns(uint256)
func (depegGauge *DepegGauge) UnpackSOURCEGAS(data []byte) (*big.Int, error) {
	out, err := depegGauge.abi.Unpack("SOURCE_GAS", data)
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
// Solidity: function asset() pure returns(address)
func (depegGauge *DepegGauge) PackAsset() []byte {
	enc, err := depegGauge.abi.Pack("asset")
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
func (depegGauge *DepegGauge) TryPackAsset() ([]byte, error) {
	return depegGauge.abi.Pack("asset")
}

// UnpackAsset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x38d52e0f.
//
// Solidity: function asset() pure returns(address)
func (depegGauge *DepegGauge) UnpackAsset(data []byte) (common.Address, error) {
	out, err := depegGauge.abi.Unpack("asset", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackCounted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf937f910.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function counted() view returns(uint256)
func (depegGauge *DepegGauge) PackCounted() []byte {
	enc, err := depegGauge.abi.Pack("counted")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCounted is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf937f910.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function counted() view returns(uint256)
func (depegGauge *DepegGauge) TryPackCounted() ([]byte, error) {
	return depegGauge.abi.Pack("counted")
}

// UnpackCounted is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf937f910.
//
// Solidity: function counted() view returns(uint256)
func (depegGauge *DepegGauge) UnpackCounted(data []byte) (*big.Int, error) {
	out, err := depegGauge.abi.Unpack("counted", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackFeed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x37a7b7d8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function feed() view returns(address)
func (depegGauge *DepegGauge) PackFeed() []byte {
	enc, err := depegGauge.abi.Pack("feed")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFeed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x37a7b7d8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function feed() view returns(address)
func (depegGauge *DepegGauge) TryPackFeed() ([]byte, error) {
	return depegGauge.abi.Pack("feed")
}

// UnpackFeed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x37a7b7d8.
//
// Solidity: function feed() view returns(address)
func (depegGauge *DepegGauge) UnpackFeed(data []byte) (common.Address, error) {
	out, err := depegGauge.abi.Unpack("feed", data)
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
func (depegGauge *DepegGauge) PackKind() []byte {
	enc, err := depegGauge.abi.Pack("kind")
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
func (depegGauge *DepegGauge) TryPackKind() ([]byte, error) {
	return depegGauge.abi.Pack("kind")
}

// UnpackKind is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x04baa00b.
//
// Solidity: function kind() view returns(bytes32)
func (depegGauge *DepegGauge) UnpackKind(data []byte) ([32]byte, error) {
	out, err := depegGauge.abi.Unpack("kind", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackLast is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x47799da8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function last() view returns(uint80 id, uint64 time, uint64 shortfall)
func (depegGauge *DepegGauge) PackLast() []byte {
	enc, err := depegGauge.abi.Pack("last")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLast is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x47799da8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function last() view returns(uint80 id, uint64 time, uint64 shortfall)
func (depegGauge *DepegGauge) TryPackLast() ([]byte, error) {
	return depegGauge.abi.Pack("last")
}

// DepegGaugeLastOutput serves as a container for the return parameters of contract
// method Last.
type DepegGaugeLastOutput struct {
	Id        *big.Int
	Time      uint64
	Shortfall uint64
}

// UnpackLast is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x47799da8.
//
// Solidity: function last() view returns(uint80 id, uint64 time, uint64 shortfall)
func (depegGauge *DepegGauge) UnpackLast(data []byte) (DepegGaugeLastOutput, error) {
	out, err := depegGauge.abi.Unpack("last", data)
	outstruct := new(DepegGaugeLastOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Id = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Time = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	outstruct.Shortfall = *abi.ConvertType(out[2], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackMaxAge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x687043c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxAge() view returns(uint64)
func (depegGauge *DepegGauge) PackMaxAge() []byte {
	enc, err := depegGauge.abi.Pack("maxAge")
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
func (depegGauge *DepegGauge) TryPackMaxAge() ([]byte, error) {
	return depegGauge.abi.Pack("maxAge")
}

// UnpackMaxAge is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x687043c5.
//
// Solidity: function maxAge() view returns(uint64)
func (depegGauge *DepegGauge) UnpackMaxAge(data []byte) (uint64, error) {
	out, err := depegGauge.abi.Unpack("maxAge", data)
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
func (depegGauge *DepegGauge) PackMaxGap() []byte {
	enc, err := depegGauge.abi.Pack("maxGap")
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
func (depegGauge *DepegGauge) TryPackMaxGap() ([]byte, error) {
	return depegGauge.abi.Pack("maxGap")
}

// UnpackMaxGap is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd50bba2.
//
// Solidity: function maxGap() view returns(uint64)
func (depegGauge *DepegGauge) UnpackMaxGap(data []byte) (uint64, error) {
	out, err := depegGauge.abi.Unpack("maxGap", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackPar is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x495d32cb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function par() view returns(uint256)
func (depegGauge *DepegGauge) PackPar() []byte {
	enc, err := depegGauge.abi.Pack("par")
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
func (depegGauge *DepegGauge) TryPackPar() ([]byte, error) {
	return depegGauge.abi.Pack("par")
}

// UnpackPar is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x495d32cb.
//
// Solidity: function par() view returns(uint256)
func (depegGauge *DepegGauge) UnpackPar(data []byte) (*big.Int, error) {
	out, err := depegGauge.abi.Unpack("par", data)
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
func (depegGauge *DepegGauge) PackPeek() []byte {
	enc, err := depegGauge.abi.Pack("peek")
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
func (depegGauge *DepegGauge) TryPackPeek() ([]byte, error) {
	return depegGauge.abi.Pack("peek")
}

// DepegGaugePeekOutput serves as a container for the return parameters of contract
// method Peek.
type DepegGaugePeekOutput struct {
	Ok      bool
	Loss    *big.Int
	Changed bool
}

// UnpackPeek is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x59e02dd7.
//
// Solidity: function peek() view returns(bool ok, uint256 loss, bool changed)
func (depegGauge *DepegGauge) UnpackPeek(data []byte) (DepegGaugePeekOutput, error) {
	out, err := depegGauge.abi.Unpack("peek", data)
	outstruct := new(DepegGaugePeekOutput)
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
func (depegGauge *DepegGauge) PackPoke() []byte {
	enc, err := depegGauge.abi.Pack("poke")
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
func (depegGauge *DepegGauge) TryPackPoke() ([]byte, error) {
	return depegGauge.abi.Pack("poke")
}

// UnpackPoke is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18178358.
//
// Solidity: function poke() returns(uint256 loss)
func (depegGauge *DepegGauge) UnpackPoke(data []byte) (*big.Int, error) {
	out, err := depegGauge.abi.Unpack("poke", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackReading is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfffd52c6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reading() view returns(uint256 loss, uint64 time)
func (depegGauge *DepegGauge) PackReading() []byte {
	enc, err := depegGauge.abi.Pack("reading")
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
func (depegGauge *DepegGauge) TryPackReading() ([]byte, error) {
	return depegGauge.abi.Pack("reading")
}

// DepegGaugeReadingOutput serves as a container for the return parameters of contract
// method Reading.
type DepegGaugeReadingOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReading is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfffd52c6.
//
// Solidity: function reading() view returns(uint256 loss, uint64 time)
func (depegGauge *DepegGauge) UnpackReading(data []byte) (DepegGaugeReadingOutput, error) {
	out, err := depegGauge.abi.Unpack("reading", data)
	outstruct := new(DepegGaugeReadingOutput)
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
func (depegGauge *DepegGauge) PackReadingAfter(t uint64) []byte {
	enc, err := depegGauge.abi.Pack("readingAfter", t)
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
func (depegGauge *DepegGauge) TryPackReadingAfter(t uint64) ([]byte, error) {
	return depegGauge.abi.Pack("readingAfter", t)
}

// DepegGaugeReadingAfterOutput serves as a container for the return parameters of contract
// method ReadingAfter.
type DepegGaugeReadingAfterOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReadingAfter is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85d7e1fe.
//
// Solidity: function readingAfter(uint64 t) view returns(uint256 loss, uint64 time)
func (depegGauge *DepegGauge) UnpackReadingAfter(data []byte) (DepegGaugeReadingAfterOutput, error) {
	out, err := depegGauge.abi.Unpack("readingAfter", data)
	outstruct := new(DepegGaugeReadingAfterOutput)
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
func (depegGauge *DepegGauge) PackReadingAt(t uint64) []byte {
	enc, err := depegGauge.abi.Pack("readingAt", t)
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
func (depegGauge *DepegGauge) TryPackReadingAt(t uint64) ([]byte, error) {
	return depegGauge.abi.Pack("readingAt", t)
}

// DepegGaugeReadingAtOutput serves as a container for the return parameters of contract
// method ReadingAt.
type DepegGaugeReadingAtOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReadingAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x48e0ab44.
//
// Solidity: function readingAt(uint64 t) view returns(uint256 loss, uint64 time)
func (depegGauge *DepegGauge) UnpackReadingAt(data []byte) (DepegGaugeReadingAtOutput, error) {
	out, err := depegGauge.abi.Unpack("readingAt", data)
	outstruct := new(DepegGaugeReadingAtOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Loss = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Time = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackStale is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeda3640e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stale() view returns(bool)
func (depegGauge *DepegGauge) PackStale() []byte {
	enc, err := depegGauge.abi.Pack("stale")
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
func (depegGauge *DepegGauge) TryPackStale() ([]byte, error) {
	return depegGauge.abi.Pack("stale")
}

// UnpackStale is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeda3640e.
//
// Solidity: function stale() view returns(bool)
func (depegGauge *DepegGauge) UnpackStale(data []byte) (bool, error) {
	out, err := depegGauge.abi.Unpack("stale", data)
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
func (depegGauge *DepegGauge) PackSubject() []byte {
	enc, err := depegGauge.abi.Pack("subject")
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
func (depegGauge *DepegGauge) TryPackSubject() ([]byte, error) {
	return depegGauge.abi.Pack("subject")
}

// DepegGaugeSubjectOutput serves as a container for the return parameters of contract
// method Subject.
type DepegGaugeSubjectOutput struct {
	Arg0 common.Address
	Arg1 common.Address
	Arg2 [32]byte
}

// UnpackSubject is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0a59a98c.
//
// Solidity: function subject() view returns(address, address, bytes32)
func (depegGauge *DepegGauge) UnpackSubject(data []byte) (DepegGaugeSubjectOutput, error) {
	out, err := depegGauge.abi.Unpack("subject", data)
	outstruct := new(DepegGaugeSubjectOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Arg1 = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	outstruct.Arg2 = *abi.ConvertType(out[2], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// PackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function token() view returns(address)
func (depegGauge *DepegGauge) PackToken() []byte {
	enc, err := depegGauge.abi.Pack("token")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function token() view returns(address)
func (depegGauge *DepegGauge) TryPackToken() ([]byte, error) {
	return depegGauge.abi.Pack("token")
}

// UnpackToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfc0c546a.
//
// Solidity: function token() view returns(address)
func (depegGauge *DepegGauge) UnpackToken(data []byte) (common.Address, error) {
	out, err := depegGauge.abi.Unpack("token", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// DepegGaugePoked represents a Poked event raised by the DepegGauge contract.
type DepegGaugePoked struct {
	Loss *big.Int
	Time *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const DepegGaugePokedEventName = "Poked"

// ContractEventName returns the user-defined event name.
func (DepegGaugePoked) ContractEventName() string {
	return DepegGaugePokedEventName
}

// UnpackPokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Poked(uint256 loss, uint256 time)
func (depegGauge *DepegGauge) UnpackPokedEvent(log *types.Log) (*DepegGaugePoked, error) {
	event := "Poked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != depegGauge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DepegGaugePoked)
	if len(log.Data) > 0 {
		if err := depegGauge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range depegGauge.abi.Events[event].Inputs {
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

// DepegGaugeRoundsCounted represents a RoundsCounted event raised by the DepegGauge contract.
type DepegGaugeRoundsCounted struct {
	UpTo    *big.Int
	Counted *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DepegGaugeRoundsCountedEventName = "RoundsCounted"

// ContractEventName returns the user-defined event name.
func (DepegGaugeRoundsCounted) ContractEventName() string {
	return DepegGaugeRoundsCountedEventName
}

// UnpackRoundsCountedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoundsCounted(uint80 upTo, uint256 counted)
func (depegGauge *DepegGauge) UnpackRoundsCountedEvent(log *types.Log) (*DepegGaugeRoundsCounted, error) {
	event := "RoundsCounted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != depegGauge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DepegGaugeRoundsCounted)
	if len(log.Data) > 0 {
		if err := depegGauge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range depegGauge.abi.Events[event].Inputs {
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
func (depegGauge *DepegGauge) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], depegGauge.abi.Errors["BadPar"].ID.Bytes()[:4]) {
		return depegGauge.UnpackBadParError(raw[4:])
	}
	if bytes.Equal(raw[:4], depegGauge.abi.Errors["CheckpointUnorderedInsertion"].ID.Bytes()[:4]) {
		return depegGauge.UnpackCheckpointUnorderedInsertionError(raw[4:])
	}
	if bytes.Equal(raw[:4], depegGauge.abi.Errors["NoRounds"].ID.Bytes()[:4]) {
		return depegGauge.UnpackNoRoundsError(raw[4:])
	}
	if bytes.Equal(raw[:4], depegGauge.abi.Errors["NotEnoughGas"].ID.Bytes()[:4]) {
		return depegGauge.UnpackNotEnoughGasError(raw[4:])
	}
	if bytes.Equal(raw[:4], depegGauge.abi.Errors["ZeroMaxAge"].ID.Bytes()[:4]) {
		return depegGauge.UnpackZeroMaxAgeError(raw[4:])
	}
	if bytes.Equal(raw[:4], depegGauge.abi.Errors["ZeroMaxGap"].ID.Bytes()[:4]) {
		return depegGauge.UnpackZeroMaxGapError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DepegGaugeBadPar represents a BadPar error raised by the DepegGauge contract.
type DepegGaugeBadPar struct {
	Par *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadPar(uint256 par)
func DepegGaugeBadParErrorID() common.Hash {
	return common.HexToHash("0x898acbe30d0f90b757e461c1b005895df2da2a845ff03017537f5485fac15236")
}

// UnpackBadParError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadPar(uint256 par)
func (depegGauge *DepegGauge) UnpackBadParError(raw []byte) (*DepegGaugeBadPar, error) {
	out := new(DepegGaugeBadPar)
	if err := depegGauge.abi.UnpackIntoInterface(out, "BadPar", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DepegGaugeCheckpointUnorderedInsertion represents a CheckpointUnorderedInsertion error raised by the DepegGauge contract.
type DepegGaugeCheckpointUnorderedInsertion struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CheckpointUnorderedInsertion()
func DepegGaugeCheckpointUnorderedInsertionErrorID() common.Hash {
	return common.HexToHash("0x2520601d9d60b717c34a36ad270857824c5a1ebbfd08ff39aba6930089495cfa")
}

// UnpackCheckpointUnorderedInsertionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CheckpointUnorderedInsertion()
func (depegGauge *DepegGauge) UnpackCheckpointUnorderedInsertionError(raw []byte) (*DepegGaugeCheckpointUnorderedInsertion, error) {
	out := new(DepegGaugeCheckpointUnorderedInsertion)
	if err := depegGauge.abi.UnpackIntoInterface(out, "CheckpointUnorderedInsertion", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DepegGaugeNoRounds represents a NoRounds error raised by the DepegGauge contract.
type DepegGaugeNoRounds struct {
	Feed common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoRounds(address feed)
func DepegGaugeNoRoundsErrorID() common.Hash {
	return common.HexToHash("0xc1485f72a22dc81b46aa00589fda17916e0149c521f468ac30963eef24b83093")
}

// UnpackNoRoundsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoRounds(address feed)
func (depegGauge *DepegGauge) UnpackNoRoundsError(raw []byte) (*DepegGaugeNoRounds, error) {
	out := new(DepegGaugeNoRounds)
	if err := depegGauge.abi.UnpackIntoInterface(out, "NoRounds", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DepegGaugeNotEnoughGas represents a NotEnoughGas error raised by the DepegGauge contract.
type DepegGaugeNotEnoughGas struct {
	Left   *big.Int
	Needed *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotEnoughGas(uint256 left, uint256 needed)
func DepegGaugeNotEnoughGasErrorID() common.Hash {
	return common.HexToHash("0x9fa729828e06f64f0aba24f9c66804bdfb0e921365b21f9e24f4e732397f9e66")
}

// UnpackNotEnoughGasError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotEnoughGas(uint256 left, uint256 needed)
func (depegGauge *DepegGauge) UnpackNotEnoughGasError(raw []byte) (*DepegGaugeNotEnoughGas, error) {
	out := new(DepegGaugeNotEnoughGas)
	if err := depegGauge.abi.UnpackIntoInterface(out, "NotEnoughGas", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DepegGaugeZeroMaxAge represents a ZeroMaxAge error raised by the DepegGauge contract.
type DepegGaugeZeroMaxAge struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroMaxAge()
func DepegGaugeZeroMaxAgeErrorID() common.Hash {
	return common.HexToHash("0x924e4ad0c30b918d63ce8ed579ede3e909d89fe56cd264add0b4327e17eb8d93")
}

// UnpackZeroMaxAgeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroMaxAge()
func (depegGauge *DepegGauge) UnpackZeroMaxAgeError(raw []byte) (*DepegGaugeZeroMaxAge, error) {
	out := new(DepegGaugeZeroMaxAge)
	if err := depegGauge.abi.UnpackIntoInterface(out, "ZeroMaxAge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DepegGaugeZeroMaxGap represents a ZeroMaxGap error raised by the DepegGauge contract.
type DepegGaugeZeroMaxGap struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroMaxGap()
func DepegGaugeZeroMaxGapErrorID() common.Hash {
	return common.HexToHash("0x08537e06e133ff97d52fc67e4c553f728721e627f1a859acfc2aa31636277a8a")
}

// UnpackZeroMaxGapError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroMaxGap()
func (depegGauge *DepegGauge) UnpackZeroMaxGapError(raw []byte) (*DepegGaugeZeroMaxGap, error) {
	out := new(DepegGaugeZeroMaxGap)
	if err := depegGauge.abi.UnpackIntoInterface(out, "ZeroMaxGap", raw); err != nil {
		return nil, err
	}
	return out, nil
}
