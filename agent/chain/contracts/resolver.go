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

// ResolverMetaData contains all meta data concerning the Resolver contract.
var ResolverMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"market_\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"liveness\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"answerWithin\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"arbiter\",\"type\":\"address\"}],\"internalType\":\"structBondedAssertions.BondTerms\",\"name\":\"terms_\",\"type\":\"tuple\"},{\"internalType\":\"uint64\",\"name\":\"grace_\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"AssertionStands\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"BadBond\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"name\":\"FractionAboveOne\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"recorded\",\"type\":\"uint256\"}],\"name\":\"FractionBelowRecorded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"GraceLasts\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"NoAssertion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"enumBondedAssertions.Stage\",\"name\":\"stage\",\"type\":\"uint8\"}],\"name\":\"NotDisputed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"enumState\",\"name\":\"state\",\"type\":\"uint8\"}],\"name\":\"NotForResolver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"enumBondedAssertions.Stage\",\"name\":\"stage\",\"type\":\"uint8\"}],\"name\":\"NotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"arbiter\",\"type\":\"address\"}],\"name\":\"NotTheArbiter\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"NothingOwed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"TooEarlyFor\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"TooLateFor\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"received\",\"type\":\"uint256\"}],\"name\":\"UnexpectedBond\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asserter\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"name\":\"Asserted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"disputer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"bond\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"answerUntil\",\"type\":\"uint64\"}],\"name\":\"BondDisputed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asserter\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"bond\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"disputableUntil\",\"type\":\"uint64\"}],\"name\":\"BondPosted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"toAsserter\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"toDisputer\",\"type\":\"uint256\"}],\"name\":\"BondsReleased\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"BondsWithdrawn\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"name\":\"Decided\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"name\":\"Defaulted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"disputer\",\"type\":\"address\"}],\"name\":\"Disputed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"Dropped\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"}],\"name\":\"Finalized\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MAX_SILENCES\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MIN_LIVENESS\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"answerWithin\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"arbiter\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"fractionWad\",\"type\":\"uint256\"}],\"name\":\"assertFraction\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"assertionCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"assertionOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"fraction\",\"type\":\"uint256\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"asserter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"assertedAt\",\"type\":\"uint64\"},{\"internalType\":\"enumBondedAssertions.Stage\",\"name\":\"stage\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"disputer\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"disputedAt\",\"type\":\"uint64\"}],\"internalType\":\"structBondedAssertions.Bonds\",\"name\":\"bonds\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"bond\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"bondToken\",\"outputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"}],\"name\":\"bondsOf\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"asserter\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"assertedAt\",\"type\":\"uint64\"},{\"internalType\":\"enumBondedAssertions.Stage\",\"name\":\"stage\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"disputer\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"disputedAt\",\"type\":\"uint64\"}],\"internalType\":\"structBondedAssertions.Bonds\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"bondsOwed\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"fractionWad\",\"type\":\"uint256\"}],\"name\":\"decide\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"dispute\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"drop\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"finalize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"grace\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"liveness\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"market\",\"outputs\":[{\"internalType\":\"contractIResolvable\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"series\",\"type\":\"address\"}],\"name\":\"silences\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdrawBonds\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "Resolver",
	Bin: "0x610160604052348015610010575f5ffd5b506040516124b33803806124b383398101604081905261002f91610362565b815182906001600160a01b03163b5f0361008d5780516040805163a63cb00560e01b8152600481019190915260056044820152643a37b5b2b760d91b60648201526001600160a01b0390911660248201526084015b60405180910390fd5b80602001515f036100d2576040805163a63cb00560e01b815260048101919091526006604482015265185b5bdd5b9d60d21b60648201525f6024820152608401610084565b610e106001600160401b031681604001516001600160401b0316108061010857506301e1338081604001516001600160401b0316115b1561015557604080820151815163a63cb00560e01b8152600481019290925260086044830152676c6976656e65737360c01b60648301526001600160401b03166024820152608401610084565b610e106001600160401b031681606001516001600160401b0316108061018b57506301e1338081606001516001600160401b0316115b156101df5760608101516040805163a63cb00560e01b81526004810191909152600c60448201526b30b739bbb2b92bb4ba3434b760a11b60648201526001600160401b039091166024820152608401610084565b60808101516001600160a01b031661022c576040805163a63cb00560e01b81526004810191909152600760448201526630b93134ba32b960c91b60648201525f6024820152608401610084565b80516001600160a01b039081166080908152602083015160a05260408301516001600160401b0390811660c05260608401511660e0529091015181166101005283163b5f036102b8576040805163a63cb00560e01b8152600481019190915260066044820152651b585c9ad95d60d21b60648201526001600160a01b0384166024820152608401610084565b6301e13380816001600160401b0316111561030f576040805163a63cb00560e01b815260048101919091526005604482015264677261636560d81b60648201526001600160401b0382166024820152608401610084565b6001600160a01b0390921661012052506001600160401b031661014052610425565b80516001600160a01b0381168114610347575f5ffd5b919050565b80516001600160401b0381168114610347575f5ffd5b5f5f5f83850360e0811215610375575f5ffd5b61037e85610331565b935060a0601f1982011215610391575f5ffd5b5060405160a081016001600160401b03811182821017156103c057634e487b7160e01b5f52604160045260245ffd5b6040526103cf60208601610331565b8152604085015160208201526103e76060860161034c565b60408201526103f86080860161034c565b606082015261040960a08601610331565b6080820152915061041c60c0850161034c565b90509250925092565b60805160a05160c05160e051610100516101205161014051611f6461054f5f395f818161013001526109ec01525f818161023a01528181610595015281816106b9015281816107ed015281816108c30152818161097b01528181610a8101528181610b600152610f7301525f818161034a0152818161047c015281816104be0152818161106701526110a901525f81816101c5015261184c01525f8181610213015261194a01525f81816101ec0152818161118f015281816111bf0152818161129e0152818161136d0152818161138e015281816114e70152818161164e015281816117d00152818161181b01528181611a3a01528181611af60152611b2a01525f818161029d015281816103e10152818161199601528181611a160152611a7f0152611f645ff3fe608060405234801561000f575f5ffd5b5060043610610127575f3560e01c806391f2700a116100a9578063e5ca882d1161006e578063e5ca882d146102f1578063eff4ed6314610310578063f75f9f7b14610332578063fe25e00a14610345578063fed4f2de1461036c575f5ffd5b806391f2700a1461027d578063acca14e714610290578063c28f439214610298578063cb8f1cfa146102bf578063d218c8bd146102de575f5ffd5b806352d13733116100ef57806352d13733146101c057806364c9ec6f146101e75780636ad0690a1461020e57806380f556051461023557806391e6ef2114610274575f5ffd5b80631eefddb11461012b57806332e28a391461016f57806334e8dac11461018557806343734451146101985780634ef39b75146101ad575b5f5ffd5b6101527f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b0390911681526020015b60405180910390f35b6101775f5481565b604051908152602001610166565b610177610193366004611c14565b61038c565b6101ab6101a6366004611c36565b61045d565b005b6101ab6101bb366004611c14565b6105fa565b6101527f000000000000000000000000000000000000000000000000000000000000000081565b6101777f000000000000000000000000000000000000000000000000000000000000000081565b6101527f000000000000000000000000000000000000000000000000000000000000000081565b61025c7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610166565b610152610e1081565b6101ab61028b366004611c14565b61071f565b610177600381565b61025c7f000000000000000000000000000000000000000000000000000000000000000081565b6101776102cd366004611c14565b60016020525f908152604090205481565b6101776102ec366004611c36565b610925565b6101776102ff366004611c14565b60036020525f908152604090205481565b61032361031e366004611c14565b610cae565b60405161016693929190611ce3565b6101ab610340366004611c14565b610d22565b61025c7f000000000000000000000000000000000000000000000000000000000000000081565b61037f61037a366004611d06565b610d80565b6040516101669190611d1d565b5f610395610e4a565b50335f90815260016020526040812054908190036103cd57604051633a8d87ed60e11b81523360048201526024015b60405180910390fd5b335f908152600160205260408120556104107f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168383610e81565b6040518181526001600160a01b0383169033907f168c93d79f1cc9bc267c6e61afb3997f0008469702879f22ebebbde935ff5bc59060200160405180910390a3610458610ebb565b919050565b610465610e4a565b5f61046f83610ee5565b9050336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146104eb5760405163353707dd60e11b81523360048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660248201526044016103c4565b6104f883825f0151610f50565b1561050357506105ee565b610516815f01518260200151841461105c565b6001600160a01b0383165f81815260046020908152604080832083815560010192909255835191518581529192917f49313ea52c4c4f42773231ed26a31b3826cdaf9d6fe5c067767e151110fd5023910160405180910390a360405163abadc6f560e01b81526001600160a01b038481166004830152602482018490527f0000000000000000000000000000000000000000000000000000000000000000169063abadc6f5906044015f604051808303815f87803b1580156105d6575f5ffd5b505af11580156105e8573d5f5f3e3d5ffd5b50505050505b6105f6610ebb565b5050565b610602610e4a565b5f61060c82610ee5565b905061061b82825f0151610f50565b156106265750610714565b8051610631906111f6565b6001600160a01b0382165f81815260046020908152604080832083815560010192909255835184820151925192835292917f616c9469db50815ae0f1d0a020d9fc9060da7c57f03559afb0d4ebdaa0a3a05e910160405180910390a3602081015160405163abadc6f560e01b81526001600160a01b03848116600483015260248201929092527f00000000000000000000000000000000000000000000000000000000000000009091169063abadc6f5906044015f604051808303815f87803b1580156106fc575f5ffd5b505af115801561070e573d5f5f3e3d5ffd5b50505050505b61071c610ebb565b50565b610727610e4a565b5f61073182610ee5565b51905061073e8282610f50565b156107495750610714565b610752816112c3565b6001600160a01b0382165f81815260046020526040808220828155600101829055518392917f7cb71f3009d7fbb82f2069799f74f0adcaf82d9d852449326410af9ae58032f791a36001600160a01b0382165f90815260036020819052604082208054919290916107c290611d3f565b91829055500361091c57604051632365c4f960e21b81526001600160a01b0383811660048301525f917f000000000000000000000000000000000000000000000000000000000000000090911690638d9713e490602401602060405180830381865afa158015610834573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108589190611d57565b9050826001600160a01b03167f689adb72648bbd7c2f367f4bc87930faa9f84d5271951d9d1e693372bd8bdbdd8260405161089591815260200190565b60405180910390a260405163abadc6f560e01b81526001600160a01b038481166004830152602482018390527f0000000000000000000000000000000000000000000000000000000000000000169063abadc6f5906044015f604051808303815f87803b158015610904575f5ffd5b505af1158015610916573d5f5f3e3d5ffd5b50505050505b5061071c610ebb565b5f61092e610e4a565b670de0b6b3a764000082111561095a57604051634834d16760e11b8152600481018390526024016103c4565b604051633232066b60e21b81526001600160a01b0384811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063c8c819ac9060240161018060405180830381865afa1580156109c3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109e79190611dc4565b90505f7f0000000000000000000000000000000000000000000000000000000000000000826101200151610a1b9190611e98565b9050806001600160401b03164211610a6057604051633cd4d0e960e01b81526001600160a01b03861660048201526001600160401b03821660248201526044016103c4565b604051636a256b2960e01b81526001600160a01b0386811660048301525f917f000000000000000000000000000000000000000000000000000000000000000090911690636a256b299060240160408051808303815f875af1158015610ac8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610aec9190611eb7565b5090506002816004811115610b0357610b03611c60565b141580610b1d575060608301516001600160a01b03163014155b15610b3f578581604051635c28738560e01b81526004016103c4929190611ee6565b604051632365c4f960e21b81526001600160a01b0387811660048301525f917f000000000000000000000000000000000000000000000000000000000000000090911690638d9713e490602401602060405180830381865afa158015610ba7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610bcb9190611d57565b905080861015610bf8576040516305195cbf60e41b815260048101879052602481018290526044016103c4565b6001600160a01b0387165f908152600460205260409020805415610c445780546040516362db81e760e11b81526001600160a01b038a16600482015260248101919091526044016103c4565b610c4c6113b2565b60018201889055808255604051888152909650339087906001600160a01b038b16907f6d9b14e8f7d90e9e332cf3fdbc0d69c6a5cc306329b5f5bb24254de06b1bffc69060200160405180910390a45050505050610ca8610ebb565b92915050565b6040805160a0810182525f808252602080830182905282840182905260608301829052608083018290526001600160a01b0385168252600481528382208451808601909552805480865260019091015491850182905291938493929091610d1482610d80565b935093509350509193909250565b610d2a610e4a565b5f610d3482610ee5565b519050610d4081611533565b604051339082906001600160a01b038516907fd14888cb5e907bd6a4b00285ab9446bca21def554215b5c88424efd95c9317bf905f90a45061071c610ebb565b6040805160a080820183525f8083526020808401829052838501829052606084018290526080840182905285825260028152908490208451928301855280546001600160a01b0381168452600160a01b81046001600160401b0316928401929092529293919291830190600160e01b900460ff166003811115610e0557610e05611c60565b6003811115610e1657610e16611c60565b8152600191909101546001600160a01b0381166020830152600160a01b90046001600160401b031660409091015292915050565b610e5261169b565b610e7f60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b906116db565b565b610e8e83838360016116e2565b610eb657604051635274afe760e01b81526001600160a01b03841660048201526024016103c4565b505050565b610e7f5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00610e79565b6040805180820182525f80825260209182018190526001600160a01b0384168152600482528281208351808501909452805480855260019091015492840192909252036104585760405163db29ae8160e01b81526001600160a01b03831660048201526024016103c4565b604051636a256b2960e01b81526001600160a01b0383811660048301525f9182917f00000000000000000000000000000000000000000000000000000000000000001690636a256b299060240160408051808303815f875af1158015610fb8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fdc9190611eb7565b5090506002816004811115610ff357610ff3611c60565b03611001575f915050610ca8565b61100a83611744565b6001600160a01b0384165f81815260046020526040808220828155600101829055518592917f7cb71f3009d7fbb82f2069799f74f0adcaf82d9d852449326410af9ae58032f791a35060019392505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146110d65760405163353707dd60e11b81523360048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660248201526044016103c4565b5f828152600260208190526040909120908154600160e01b900460ff16600381111561110457611104611c60565b14611132578054604051637ead52b760e01b81526103c4918591600160e01b90910460ff1690600401611f13565b5f61113c8261183f565b9050806001600160401b031642111561117a57604051630de1040560e31b8152600481018590526001600160401b03821660248201526044016103c4565b6111f084838561118a575f6111b5565b6111b57f00000000000000000000000000000000000000000000000000000000000000006002611f27565b866111ea576111e57f00000000000000000000000000000000000000000000000000000000000000006002611f27565b611881565b5f611881565b50505050565b5f81815260026020526040902060018154600160e01b900460ff16600381111561122257611222611c60565b14611250578054604051630a3c599b60e11b81526103c4918491600160e01b90910460ff1690600401611f13565b5f61125a82611940565b9050806001600160401b0316421161129757604051631c89c50d60e31b8152600481018490526001600160401b03821660248201526044016103c4565b610eb683837f00000000000000000000000000000000000000000000000000000000000000005f611881565b5f818152600260208190526040909120908154600160e01b900460ff1660038111156112f1576112f1611c60565b1461131f578054604051637ead52b760e01b81526103c4918491600160e01b90910460ff1690600401611f13565b5f6113298261183f565b9050806001600160401b0316421161136657604051631c89c50d60e31b8152600481018490526001600160401b03821660248201526044016103c4565b610eb683837f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000611881565b5f5f5f81546113c090611d3f565b91829055506040805160a0810182523381526001600160401b03421660208201529192508101600181525f60208083018290526040928301829052848252600281529082902083518154928501516001600160401b0316600160a01b026001600160e01b03199093166001600160a01b03919091161791909117808255918301519091829060ff60e01b1916600160e01b83600381111561146357611463611c60565b02179055506060820151600190910180546080909301516001600160401b0316600160a01b026001600160e01b03199093166001600160a01b03909216919091179190911790556114b261197f565b5f818152600260205260409020339082907fc4f078bd9296759aa0e8b08aa5f403765de09b3238930e0458e624e5ac6a901c907f00000000000000000000000000000000000000000000000000000000000000009061151090611940565b604080519283526001600160401b0390911660208301520160405180910390a390565b5f81815260026020526040902060018154600160e01b900460ff16600381111561155f5761155f611c60565b1461158d578054604051630a3c599b60e11b81526103c4918491600160e01b90910460ff1690600401611f13565b5f61159782611940565b9050806001600160401b03164211156115d557604051630de1040560e31b8152600481018490526001600160401b03821660248201526044016103c4565b8154600290839060ff60e01b1916600160e01b8302179055506001820180546001600160e01b0319163367ffffffffffffffff60a01b191617600160a01b426001600160401b03160217905561162961197f565b33837fbc614d6f347849ffb99ffcb287ef5709d06167995e021e3833989118b13c69627f00000000000000000000000000000000000000000000000000000000000000006116768661183f565b604080519283526001600160401b0390911660208301520160405180910390a3505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15610e7f57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f5114831661173857838315161561172c573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f81815260026020526040902060018154600160e01b900460ff16600381111561177057611770611c60565b1415801561179b575060028154600160e01b900460ff16600381111561179857611798611c60565b14155b156117c9578054604051630a3c599b60e11b81526103c4918491600160e01b90910460ff1690600401611f13565b6105f682827f000000000000000000000000000000000000000000000000000000000000000060028554600160e01b900460ff16600381111561180e5761180e611c60565b14611819575f611881565b7f0000000000000000000000000000000000000000000000000000000000000000611881565b60018101545f90610ca8907f000000000000000000000000000000000000000000000000000000000000000090600160a01b90046001600160401b0316611e98565b825460ff60e01b1916600360e01b17835581156118c65782546001600160a01b03165f90815260016020526040812080548492906118c0908490611f3e565b90915550505b80156118ff576001838101546001600160a01b03165f9081526020919091526040812080548392906118f9908490611f3e565b90915550505b604080518381526020810183905285917f02239a70163e1a755cd4352391df9ce97c1c1d8a50fabb092df98b0d086b206d910160405180910390a250505050565b80545f90610ca8907f000000000000000000000000000000000000000000000000000000000000000090600160a01b90046001600160401b0316611e98565b6040516370a0823160e01b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa1580156119e3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a079190611d57565b9050611a5e6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633307f0000000000000000000000000000000000000000000000000000000000000000611b5d565b6040516370a0823160e01b81523060048201525f9082906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906370a0823190602401602060405180830381865afa158015611ac4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ae89190611d57565b611af29190611f51565b90507f000000000000000000000000000000000000000000000000000000000000000081146105f6576040516321f8abed60e01b81527f00000000000000000000000000000000000000000000000000000000000000006004820152602481018290526044016103c4565b611b6b848484846001611b93565b6111f057604051635274afe760e01b81526001600160a01b03851660048201526024016103c4565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316611bef578383151615611be3573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b6001600160a01b038116811461071c575f5ffd5b5f60208284031215611c24575f5ffd5b8135611c2f81611c00565b9392505050565b5f5f60408385031215611c47575f5ffd5b8235611c5281611c00565b946020939093013593505050565b634e487b7160e01b5f52602160045260245ffd5b60048110611c8457611c84611c60565b9052565b80516001600160a01b031682526020808201516001600160401b03169083015260408082015190611cbb90840182611c74565b506060818101516001600160a01b0316908301526080908101516001600160401b0316910152565b8381526020810183905260e08101611cfe6040830184611c88565b949350505050565b5f60208284031215611d16575f5ffd5b5035919050565b60a08101610ca88284611c88565b634e487b7160e01b5f52601160045260245ffd5b5f60018201611d5057611d50611d2b565b5060010190565b5f60208284031215611d67575f5ffd5b5051919050565b60405161018081016001600160401b0381118282101715611d9d57634e487b7160e01b5f52604160045260245ffd5b60405290565b805161045881611c00565b80516001600160401b0381168114610458575f5ffd5b5f610180828403128015611dd6575f5ffd5b50611ddf611d6e565b611de883611da3565b8152611df660208401611da3565b6020820152611e0760408401611da3565b6040820152611e1860608401611da3565b60608201526080838101519082015260a0808401519082015260c0808401519082015260e08084015190820152611e526101008401611dae565b610100820152611e656101208401611dae565b610120820152611e786101408401611dae565b610140820152611e8b6101608401611dae565b6101608201529392505050565b6001600160401b038181168382160190811115610ca857610ca8611d2b565b5f5f60408385031215611ec8575f5ffd5b825160058110611ed6575f5ffd5b6020939093015192949293505050565b6001600160a01b03831681526040810160058310611f0657611f06611c60565b8260208301529392505050565b82815260408101611c2f6020830184611c74565b8082028115828204841417610ca857610ca8611d2b565b80820180821115610ca857610ca8611d2b565b81810381811115610ca857610ca8611d2b56",
}

// Resolver is an auto generated Go binding around an Ethereum contract.
type Resolver struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Resolver) GetABI() abi.ABI {
	return c.abi
}

// NewResolver creates a new instance of Resolver.
func NewResolver() *Resolver {
	parsed, err := ResolverMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Resolver{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Resolver) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address market_, (address,uint256,uint64,uint64,address) terms_, uint64 grace_) returns()
func (resolver *Resolver) PackConstructor(market_ common.Address, terms_ BondedAssertionsBondTerms, grace_ uint64) []byte {
	enc, err := resolver.abi.Pack("", market_, terms_, grace_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackMAXSILENCES is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xacca14e7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_SILENCES() view returns(uint256)
func (resolver *Resolver) PackMAXSILENCES() []byte {
	enc, err := resolver.abi.Pack("MAX_SILENCES")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXSILENCES is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xacca14e7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_SILENCES() view returns(uint256)
func (resolver *Resolver) TryPackMAXSILENCES() ([]byte, error) {
	return resolver.abi.Pack("MAX_SILENCES")
}

// UnpackMAXSILENCES is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xacca14e7.
//
// Solidity: function MAX_SILENCES() view returns(uint256)
func (resolver *Resolver) UnpackMAXSILENCES(data []byte) (*big.Int, error) {
	out, err := resolver.abi.Unpack("MAX_SILENCES", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMINLIVENESS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91e6ef21.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MIN_LIVENESS() view returns(uint64)
func (resolver *Resolver) PackMINLIVENESS() []byte {
	enc, err := resolver.abi.Pack("MIN_LIVENESS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMINLIVENESS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91e6ef21.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MIN_LIVENESS() view returns(uint64)
func (resolver *Resolver) TryPackMINLIVENESS() ([]byte, error) {
	return resolver.abi.Pack("MIN_LIVENESS")
}

// UnpackMINLIVENESS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x91e6ef21.
//
// Solidity: function MIN_LIVENESS() view returns(uint64)
func (resolver *Resolver) UnpackMINLIVENESS(data []byte) (uint64, error) {
	out, err := resolver.abi.Unpack("MIN_LIVENESS", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackAnswerWithin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52d13733.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function answerWithin() view returns(uint64)
func (resolver *Resolver) PackAnswerWithin() []byte {
	enc, err := resolver.abi.Pack("answerWithin")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnswerWithin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x52d13733.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function answerWithin() view returns(uint64)
func (resolver *Resolver) TryPackAnswerWithin() ([]byte, error) {
	return resolver.abi.Pack("answerWithin")
}

// UnpackAnswerWithin is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x52d13733.
//
// Solidity: function answerWithin() view returns(uint64)
func (resolver *Resolver) UnpackAnswerWithin(data []byte) (uint64, error) {
	out, err := resolver.abi.Unpack("answerWithin", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackArbiter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe25e00a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function arbiter() view returns(address)
func (resolver *Resolver) PackArbiter() []byte {
	enc, err := resolver.abi.Pack("arbiter")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackArbiter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe25e00a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function arbiter() view returns(address)
func (resolver *Resolver) TryPackArbiter() ([]byte, error) {
	return resolver.abi.Pack("arbiter")
}

// UnpackArbiter is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfe25e00a.
//
// Solidity: function arbiter() view returns(address)
func (resolver *Resolver) UnpackArbiter(data []byte) (common.Address, error) {
	out, err := resolver.abi.Unpack("arbiter", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAssertFraction is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd218c8bd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function assertFraction(address series, uint256 fractionWad) returns(uint256 id)
func (resolver *Resolver) PackAssertFraction(series common.Address, fractionWad *big.Int) []byte {
	enc, err := resolver.abi.Pack("assertFraction", series, fractionWad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAssertFraction is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd218c8bd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function assertFraction(address series, uint256 fractionWad) returns(uint256 id)
func (resolver *Resolver) TryPackAssertFraction(series common.Address, fractionWad *big.Int) ([]byte, error) {
	return resolver.abi.Pack("assertFraction", series, fractionWad)
}

// UnpackAssertFraction is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd218c8bd.
//
// Solidity: function assertFraction(address series, uint256 fractionWad) returns(uint256 id)
func (resolver *Resolver) UnpackAssertFraction(data []byte) (*big.Int, error) {
	out, err := resolver.abi.Unpack("assertFraction", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAssertionCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x32e28a39.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function assertionCount() view returns(uint256)
func (resolver *Resolver) PackAssertionCount() []byte {
	enc, err := resolver.abi.Pack("assertionCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAssertionCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x32e28a39.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function assertionCount() view returns(uint256)
func (resolver *Resolver) TryPackAssertionCount() ([]byte, error) {
	return resolver.abi.Pack("assertionCount")
}

// UnpackAssertionCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x32e28a39.
//
// Solidity: function assertionCount() view returns(uint256)
func (resolver *Resolver) UnpackAssertionCount(data []byte) (*big.Int, error) {
	out, err := resolver.abi.Unpack("assertionCount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAssertionOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeff4ed63.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function assertionOf(address series) view returns(uint256 id, uint256 fraction, (address,uint64,uint8,address,uint64) bonds)
func (resolver *Resolver) PackAssertionOf(series common.Address) []byte {
	enc, err := resolver.abi.Pack("assertionOf", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAssertionOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeff4ed63.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function assertionOf(address series) view returns(uint256 id, uint256 fraction, (address,uint64,uint8,address,uint64) bonds)
func (resolver *Resolver) TryPackAssertionOf(series common.Address) ([]byte, error) {
	return resolver.abi.Pack("assertionOf", series)
}

// ResolverAssertionOfOutput serves as a container for the return parameters of contract
// method AssertionOf.
type ResolverAssertionOfOutput struct {
	Id       *big.Int
	Fraction *big.Int
	Bonds    BondedAssertionsBonds
}

// UnpackAssertionOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeff4ed63.
//
// Solidity: function assertionOf(address series) view returns(uint256 id, uint256 fraction, (address,uint64,uint8,address,uint64) bonds)
func (resolver *Resolver) UnpackAssertionOf(data []byte) (ResolverAssertionOfOutput, error) {
	out, err := resolver.abi.Unpack("assertionOf", data)
	outstruct := new(ResolverAssertionOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Id = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Fraction = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Bonds = *abi.ConvertType(out[2], new(BondedAssertionsBonds)).(*BondedAssertionsBonds)
	return *outstruct, nil
}

// PackBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x64c9ec6f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bond() view returns(uint256)
func (resolver *Resolver) PackBond() []byte {
	enc, err := resolver.abi.Pack("bond")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x64c9ec6f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bond() view returns(uint256)
func (resolver *Resolver) TryPackBond() ([]byte, error) {
	return resolver.abi.Pack("bond")
}

// UnpackBond is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x64c9ec6f.
//
// Solidity: function bond() view returns(uint256)
func (resolver *Resolver) UnpackBond(data []byte) (*big.Int, error) {
	out, err := resolver.abi.Unpack("bond", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBondToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc28f4392.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bondToken() view returns(address)
func (resolver *Resolver) PackBondToken() []byte {
	enc, err := resolver.abi.Pack("bondToken")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBondToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc28f4392.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bondToken() view returns(address)
func (resolver *Resolver) TryPackBondToken() ([]byte, error) {
	return resolver.abi.Pack("bondToken")
}

// UnpackBondToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc28f4392.
//
// Solidity: function bondToken() view returns(address)
func (resolver *Resolver) UnpackBondToken(data []byte) (common.Address, error) {
	out, err := resolver.abi.Unpack("bondToken", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackBondsOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfed4f2de.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bondsOf(uint256 id) view returns((address,uint64,uint8,address,uint64))
func (resolver *Resolver) PackBondsOf(id *big.Int) []byte {
	enc, err := resolver.abi.Pack("bondsOf", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBondsOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfed4f2de.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bondsOf(uint256 id) view returns((address,uint64,uint8,address,uint64))
func (resolver *Resolver) TryPackBondsOf(id *big.Int) ([]byte, error) {
	return resolver.abi.Pack("bondsOf", id)
}

// UnpackBondsOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfed4f2de.
//
// Solidity: function bondsOf(uint256 id) view returns((address,uint64,uint8,address,uint64))
func (resolver *Resolver) UnpackBondsOf(data []byte) (BondedAssertionsBonds, error) {
	out, err := resolver.abi.Unpack("bondsOf", data)
	if err != nil {
		return *new(BondedAssertionsBonds), err
	}
	out0 := *abi.ConvertType(out[0], new(BondedAssertionsBonds)).(*BondedAssertionsBonds)
	return out0, nil
}

// PackBondsOwed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcb8f1cfa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bondsOwed(address account) view returns(uint256)
func (resolver *Resolver) PackBondsOwed(account common.Address) []byte {
	enc, err := resolver.abi.Pack("bondsOwed", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBondsOwed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcb8f1cfa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bondsOwed(address account) view returns(uint256)
func (resolver *Resolver) TryPackBondsOwed(account common.Address) ([]byte, error) {
	return resolver.abi.Pack("bondsOwed", account)
}

// UnpackBondsOwed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcb8f1cfa.
//
// Solidity: function bondsOwed(address account) view returns(uint256)
func (resolver *Resolver) UnpackBondsOwed(data []byte) (*big.Int, error) {
	out, err := resolver.abi.Unpack("bondsOwed", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecide is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x43734451.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decide(address series, uint256 fractionWad) returns()
func (resolver *Resolver) PackDecide(series common.Address, fractionWad *big.Int) []byte {
	enc, err := resolver.abi.Pack("decide", series, fractionWad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecide is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x43734451.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decide(address series, uint256 fractionWad) returns()
func (resolver *Resolver) TryPackDecide(series common.Address, fractionWad *big.Int) ([]byte, error) {
	return resolver.abi.Pack("decide", series, fractionWad)
}

// PackDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf75f9f7b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function dispute(address series) returns()
func (resolver *Resolver) PackDispute(series common.Address) []byte {
	enc, err := resolver.abi.Pack("dispute", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf75f9f7b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function dispute(address series) returns()
func (resolver *Resolver) TryPackDispute(series common.Address) ([]byte, error) {
	return resolver.abi.Pack("dispute", series)
}

// PackDrop is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91f2700a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function drop(address series) returns()
func (resolver *Resolver) PackDrop(series common.Address) []byte {
	enc, err := resolver.abi.Pack("drop", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDrop is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91f2700a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function drop(address series) returns()
func (resolver *Resolver) TryPackDrop(series common.Address) ([]byte, error) {
	return resolver.abi.Pack("drop", series)
}

// PackFinalize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4ef39b75.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function finalize(address series) returns()
func (resolver *Resolver) PackFinalize(series common.Address) []byte {
	enc, err := resolver.abi.Pack("finalize", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFinalize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4ef39b75.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function finalize(address series) returns()
func (resolver *Resolver) TryPackFinalize(series common.Address) ([]byte, error) {
	return resolver.abi.Pack("finalize", series)
}

// PackGrace is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1eefddb1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grace() view returns(uint64)
func (resolver *Resolver) PackGrace() []byte {
	enc, err := resolver.abi.Pack("grace")
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
func (resolver *Resolver) TryPackGrace() ([]byte, error) {
	return resolver.abi.Pack("grace")
}

// UnpackGrace is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1eefddb1.
//
// Solidity: function grace() view returns(uint64)
func (resolver *Resolver) UnpackGrace(data []byte) (uint64, error) {
	out, err := resolver.abi.Unpack("grace", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackLiveness is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6ad0690a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function liveness() view returns(uint64)
func (resolver *Resolver) PackLiveness() []byte {
	enc, err := resolver.abi.Pack("liveness")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLiveness is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6ad0690a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function liveness() view returns(uint64)
func (resolver *Resolver) TryPackLiveness() ([]byte, error) {
	return resolver.abi.Pack("liveness")
}

// UnpackLiveness is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6ad0690a.
//
// Solidity: function liveness() view returns(uint64)
func (resolver *Resolver) UnpackLiveness(data []byte) (uint64, error) {
	out, err := resolver.abi.Unpack("liveness", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackMarket is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x80f55605.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function market() view returns(address)
func (resolver *Resolver) PackMarket() []byte {
	enc, err := resolver.abi.Pack("market")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMarket is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x80f55605.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function market() view returns(address)
func (resolver *Resolver) TryPackMarket() ([]byte, error) {
	return resolver.abi.Pack("market")
}

// UnpackMarket is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x80f55605.
//
// Solidity: function market() view returns(address)
func (resolver *Resolver) UnpackMarket(data []byte) (common.Address, error) {
	out, err := resolver.abi.Unpack("market", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSilences is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe5ca882d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function silences(address series) view returns(uint256)
func (resolver *Resolver) PackSilences(series common.Address) []byte {
	enc, err := resolver.abi.Pack("silences", series)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSilences is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe5ca882d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function silences(address series) view returns(uint256)
func (resolver *Resolver) TryPackSilences(series common.Address) ([]byte, error) {
	return resolver.abi.Pack("silences", series)
}

// UnpackSilences is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe5ca882d.
//
// Solidity: function silences(address series) view returns(uint256)
func (resolver *Resolver) UnpackSilences(data []byte) (*big.Int, error) {
	out, err := resolver.abi.Unpack("silences", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdrawBonds is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x34e8dac1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawBonds(address to) returns(uint256 amount)
func (resolver *Resolver) PackWithdrawBonds(to common.Address) []byte {
	enc, err := resolver.abi.Pack("withdrawBonds", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawBonds is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x34e8dac1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawBonds(address to) returns(uint256 amount)
func (resolver *Resolver) TryPackWithdrawBonds(to common.Address) ([]byte, error) {
	return resolver.abi.Pack("withdrawBonds", to)
}

// UnpackWithdrawBonds is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x34e8dac1.
//
// Solidity: function withdrawBonds(address to) returns(uint256 amount)
func (resolver *Resolver) UnpackWithdrawBonds(data []byte) (*big.Int, error) {
	out, err := resolver.abi.Unpack("withdrawBonds", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// ResolverAsserted represents a Asserted event raised by the Resolver contract.
type ResolverAsserted struct {
	Series   common.Address
	Id       *big.Int
	Asserter common.Address
	Fraction *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const ResolverAssertedEventName = "Asserted"

// ContractEventName returns the user-defined event name.
func (ResolverAsserted) ContractEventName() string {
	return ResolverAssertedEventName
}

// UnpackAssertedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Asserted(address indexed series, uint256 indexed id, address indexed asserter, uint256 fraction)
func (resolver *Resolver) UnpackAssertedEvent(log *types.Log) (*ResolverAsserted, error) {
	event := "Asserted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != resolver.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ResolverAsserted)
	if len(log.Data) > 0 {
		if err := resolver.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range resolver.abi.Events[event].Inputs {
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

// ResolverBondDisputed represents a BondDisputed event raised by the Resolver contract.
type ResolverBondDisputed struct {
	Id          *big.Int
	Disputer    common.Address
	Bond        *big.Int
	AnswerUntil uint64
	Raw         *types.Log // Blockchain specific contextual infos
}

const ResolverBondDisputedEventName = "BondDisputed"

// ContractEventName returns the user-defined event name.
func (ResolverBondDisputed) ContractEventName() string {
	return ResolverBondDisputedEventName
}

// UnpackBondDisputedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BondDisputed(uint256 indexed id, address indexed disputer, uint256 bond, uint64 answerUntil)
func (resolver *Resolver) UnpackBondDisputedEvent(log *types.Log) (*ResolverBondDisputed, error) {
	event := "BondDisputed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != resolver.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ResolverBondDisputed)
	if len(log.Data) > 0 {
		if err := resolver.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range resolver.abi.Events[event].Inputs {
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

// ResolverBondPosted represents a BondPosted event raised by the Resolver contract.
type ResolverBondPosted struct {
	Id              *big.Int
	Asserter        common.Address
	Bond            *big.Int
	DisputableUntil uint64
	Raw             *types.Log // Blockchain specific contextual infos
}

const ResolverBondPostedEventName = "BondPosted"

// ContractEventName returns the user-defined event name.
func (ResolverBondPosted) ContractEventName() string {
	return ResolverBondPostedEventName
}

// UnpackBondPostedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BondPosted(uint256 indexed id, address indexed asserter, uint256 bond, uint64 disputableUntil)
func (resolver *Resolver) UnpackBondPostedEvent(log *types.Log) (*ResolverBondPosted, error) {
	event := "BondPosted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != resolver.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ResolverBondPosted)
	if len(log.Data) > 0 {
		if err := resolver.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range resolver.abi.Events[event].Inputs {
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

// ResolverBondsReleased represents a BondsReleased event raised by the Resolver contract.
type ResolverBondsReleased struct {
	Id         *big.Int
	ToAsserter *big.Int
	ToDisputer *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const ResolverBondsReleasedEventName = "BondsReleased"

// ContractEventName returns the user-defined event name.
func (ResolverBondsReleased) ContractEventName() string {
	return ResolverBondsReleasedEventName
}

// UnpackBondsReleasedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BondsReleased(uint256 indexed id, uint256 toAsserter, uint256 toDisputer)
func (resolver *Resolver) UnpackBondsReleasedEvent(log *types.Log) (*ResolverBondsReleased, error) {
	event := "BondsReleased"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != resolver.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ResolverBondsReleased)
	if len(log.Data) > 0 {
		if err := resolver.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range resolver.abi.Events[event].Inputs {
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

// ResolverBondsWithdrawn represents a BondsWithdrawn event raised by the Resolver contract.
type ResolverBondsWithdrawn struct {
	Account common.Address
	To      common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const ResolverBondsWithdrawnEventName = "BondsWithdrawn"

// ContractEventName returns the user-defined event name.
func (ResolverBondsWithdrawn) ContractEventName() string {
	return ResolverBondsWithdrawnEventName
}

// UnpackBondsWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BondsWithdrawn(address indexed account, address indexed to, uint256 amount)
func (resolver *Resolver) UnpackBondsWithdrawnEvent(log *types.Log) (*ResolverBondsWithdrawn, error) {
	event := "BondsWithdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != resolver.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ResolverBondsWithdrawn)
	if len(log.Data) > 0 {
		if err := resolver.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range resolver.abi.Events[event].Inputs {
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

// ResolverDecided represents a Decided event raised by the Resolver contract.
type ResolverDecided struct {
	Series   common.Address
	Id       *big.Int
	Fraction *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const ResolverDecidedEventName = "Decided"

// ContractEventName returns the user-defined event name.
func (ResolverDecided) ContractEventName() string {
	return ResolverDecidedEventName
}

// UnpackDecidedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Decided(address indexed series, uint256 indexed id, uint256 fraction)
func (resolver *Resolver) UnpackDecidedEvent(log *types.Log) (*ResolverDecided, error) {
	event := "Decided"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != resolver.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ResolverDecided)
	if len(log.Data) > 0 {
		if err := resolver.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range resolver.abi.Events[event].Inputs {
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

// ResolverDefaulted represents a Defaulted event raised by the Resolver contract.
type ResolverDefaulted struct {
	Series   common.Address
	Fraction *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const ResolverDefaultedEventName = "Defaulted"

// ContractEventName returns the user-defined event name.
func (ResolverDefaulted) ContractEventName() string {
	return ResolverDefaultedEventName
}

// UnpackDefaultedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Defaulted(address indexed series, uint256 fraction)
func (resolver *Resolver) UnpackDefaultedEvent(log *types.Log) (*ResolverDefaulted, error) {
	event := "Defaulted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != resolver.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ResolverDefaulted)
	if len(log.Data) > 0 {
		if err := resolver.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range resolver.abi.Events[event].Inputs {
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

// ResolverDisputed represents a Disputed event raised by the Resolver contract.
type ResolverDisputed struct {
	Series   common.Address
	Id       *big.Int
	Disputer common.Address
	Raw      *types.Log // Blockchain specific contextual infos
}

const ResolverDisputedEventName = "Disputed"

// ContractEventName returns the user-defined event name.
func (ResolverDisputed) ContractEventName() string {
	return ResolverDisputedEventName
}

// UnpackDisputedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Disputed(address indexed series, uint256 indexed id, address indexed disputer)
func (resolver *Resolver) UnpackDisputedEvent(log *types.Log) (*ResolverDisputed, error) {
	event := "Disputed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != resolver.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ResolverDisputed)
	if len(log.Data) > 0 {
		if err := resolver.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range resolver.abi.Events[event].Inputs {
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

// ResolverDropped represents a Dropped event raised by the Resolver contract.
type ResolverDropped struct {
	Series common.Address
	Id     *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const ResolverDroppedEventName = "Dropped"

// ContractEventName returns the user-defined event name.
func (ResolverDropped) ContractEventName() string {
	return ResolverDroppedEventName
}

// UnpackDroppedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Dropped(address indexed series, uint256 indexed id)
func (resolver *Resolver) UnpackDroppedEvent(log *types.Log) (*ResolverDropped, error) {
	event := "Dropped"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != resolver.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ResolverDropped)
	if len(log.Data) > 0 {
		if err := resolver.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range resolver.abi.Events[event].Inputs {
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

// ResolverFinalized represents a Finalized event raised by the Resolver contract.
type ResolverFinalized struct {
	Series   common.Address
	Id       *big.Int
	Fraction *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const ResolverFinalizedEventName = "Finalized"

// ContractEventName returns the user-defined event name.
func (ResolverFinalized) ContractEventName() string {
	return ResolverFinalizedEventName
}

// UnpackFinalizedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Finalized(address indexed series, uint256 indexed id, uint256 fraction)
func (resolver *Resolver) UnpackFinalizedEvent(log *types.Log) (*ResolverFinalized, error) {
	event := "Finalized"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != resolver.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ResolverFinalized)
	if len(log.Data) > 0 {
		if err := resolver.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range resolver.abi.Events[event].Inputs {
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
func (resolver *Resolver) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], resolver.abi.Errors["AssertionStands"].ID.Bytes()[:4]) {
		return resolver.UnpackAssertionStandsError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["BadBond"].ID.Bytes()[:4]) {
		return resolver.UnpackBadBondError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["FractionAboveOne"].ID.Bytes()[:4]) {
		return resolver.UnpackFractionAboveOneError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["FractionBelowRecorded"].ID.Bytes()[:4]) {
		return resolver.UnpackFractionBelowRecordedError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["GraceLasts"].ID.Bytes()[:4]) {
		return resolver.UnpackGraceLastsError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["NoAssertion"].ID.Bytes()[:4]) {
		return resolver.UnpackNoAssertionError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["NotDisputed"].ID.Bytes()[:4]) {
		return resolver.UnpackNotDisputedError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["NotForResolver"].ID.Bytes()[:4]) {
		return resolver.UnpackNotForResolverError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["NotOpen"].ID.Bytes()[:4]) {
		return resolver.UnpackNotOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["NotTheArbiter"].ID.Bytes()[:4]) {
		return resolver.UnpackNotTheArbiterError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["NothingOwed"].ID.Bytes()[:4]) {
		return resolver.UnpackNothingOwedError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return resolver.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return resolver.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["TooEarlyFor"].ID.Bytes()[:4]) {
		return resolver.UnpackTooEarlyForError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["TooLateFor"].ID.Bytes()[:4]) {
		return resolver.UnpackTooLateForError(raw[4:])
	}
	if bytes.Equal(raw[:4], resolver.abi.Errors["UnexpectedBond"].ID.Bytes()[:4]) {
		return resolver.UnpackUnexpectedBondError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ResolverAssertionStands represents a AssertionStands error raised by the Resolver contract.
type ResolverAssertionStands struct {
	Series common.Address
	Id     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AssertionStands(address series, uint256 id)
func ResolverAssertionStandsErrorID() common.Hash {
	return common.HexToHash("0xc5b703ce5b870b3b910f182ce62d8f78007546da1460b6a9e16b399d8cbd1407")
}

// UnpackAssertionStandsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AssertionStands(address series, uint256 id)
func (resolver *Resolver) UnpackAssertionStandsError(raw []byte) (*ResolverAssertionStands, error) {
	out := new(ResolverAssertionStands)
	if err := resolver.abi.UnpackIntoInterface(out, "AssertionStands", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverBadBond represents a BadBond error raised by the Resolver contract.
type ResolverBadBond struct {
	Name  string
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadBond(string name, uint256 value)
func ResolverBadBondErrorID() common.Hash {
	return common.HexToHash("0xa63cb005f015f161d34762b50c62bfa3b6227f1ae89e728ed11d281e6dba53d2")
}

// UnpackBadBondError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadBond(string name, uint256 value)
func (resolver *Resolver) UnpackBadBondError(raw []byte) (*ResolverBadBond, error) {
	out := new(ResolverBadBond)
	if err := resolver.abi.UnpackIntoInterface(out, "BadBond", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverFractionAboveOne represents a FractionAboveOne error raised by the Resolver contract.
type ResolverFractionAboveOne struct {
	Fraction *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FractionAboveOne(uint256 fraction)
func ResolverFractionAboveOneErrorID() common.Hash {
	return common.HexToHash("0x9069a2ceed2f80612b610d2dd3bf50459e5a88224499c4840f5e5d5fd2ccbc96")
}

// UnpackFractionAboveOneError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FractionAboveOne(uint256 fraction)
func (resolver *Resolver) UnpackFractionAboveOneError(raw []byte) (*ResolverFractionAboveOne, error) {
	out := new(ResolverFractionAboveOne)
	if err := resolver.abi.UnpackIntoInterface(out, "FractionAboveOne", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverFractionBelowRecorded represents a FractionBelowRecorded error raised by the Resolver contract.
type ResolverFractionBelowRecorded struct {
	Fraction *big.Int
	Recorded *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FractionBelowRecorded(uint256 fraction, uint256 recorded)
func ResolverFractionBelowRecordedErrorID() common.Hash {
	return common.HexToHash("0x5195cbf0d937b4609520bd03adc5b73f3fa0caaf1e422fae2a427375b29bb022")
}

// UnpackFractionBelowRecordedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FractionBelowRecorded(uint256 fraction, uint256 recorded)
func (resolver *Resolver) UnpackFractionBelowRecordedError(raw []byte) (*ResolverFractionBelowRecorded, error) {
	out := new(ResolverFractionBelowRecorded)
	if err := resolver.abi.UnpackIntoInterface(out, "FractionBelowRecorded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverGraceLasts represents a GraceLasts error raised by the Resolver contract.
type ResolverGraceLasts struct {
	Series common.Address
	Until  uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GraceLasts(address series, uint64 until)
func ResolverGraceLastsErrorID() common.Hash {
	return common.HexToHash("0x3cd4d0e9d49a0faab4ea5a7d31fc3bb9647474ccc30df60895af45f91ed6f896")
}

// UnpackGraceLastsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GraceLasts(address series, uint64 until)
func (resolver *Resolver) UnpackGraceLastsError(raw []byte) (*ResolverGraceLasts, error) {
	out := new(ResolverGraceLasts)
	if err := resolver.abi.UnpackIntoInterface(out, "GraceLasts", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverNoAssertion represents a NoAssertion error raised by the Resolver contract.
type ResolverNoAssertion struct {
	Series common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoAssertion(address series)
func ResolverNoAssertionErrorID() common.Hash {
	return common.HexToHash("0xdb29ae81f2a1332660c404fcb31366ec22038483215c343bc5d188956a542f47")
}

// UnpackNoAssertionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoAssertion(address series)
func (resolver *Resolver) UnpackNoAssertionError(raw []byte) (*ResolverNoAssertion, error) {
	out := new(ResolverNoAssertion)
	if err := resolver.abi.UnpackIntoInterface(out, "NoAssertion", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverNotDisputed represents a NotDisputed error raised by the Resolver contract.
type ResolverNotDisputed struct {
	Id    *big.Int
	Stage uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotDisputed(uint256 id, uint8 stage)
func ResolverNotDisputedErrorID() common.Hash {
	return common.HexToHash("0x7ead52b7d5e66cf595b5e3d8c84de00a6d028414e7af46795af89b9e10d4aceb")
}

// UnpackNotDisputedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotDisputed(uint256 id, uint8 stage)
func (resolver *Resolver) UnpackNotDisputedError(raw []byte) (*ResolverNotDisputed, error) {
	out := new(ResolverNotDisputed)
	if err := resolver.abi.UnpackIntoInterface(out, "NotDisputed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverNotForResolver represents a NotForResolver error raised by the Resolver contract.
type ResolverNotForResolver struct {
	Series common.Address
	State  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotForResolver(address series, uint8 state)
func ResolverNotForResolverErrorID() common.Hash {
	return common.HexToHash("0x5c287385adaa59085fde64701785b1065ee17b734b45f2edb526d01b5238b816")
}

// UnpackNotForResolverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotForResolver(address series, uint8 state)
func (resolver *Resolver) UnpackNotForResolverError(raw []byte) (*ResolverNotForResolver, error) {
	out := new(ResolverNotForResolver)
	if err := resolver.abi.UnpackIntoInterface(out, "NotForResolver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverNotOpen represents a NotOpen error raised by the Resolver contract.
type ResolverNotOpen struct {
	Id    *big.Int
	Stage uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOpen(uint256 id, uint8 stage)
func ResolverNotOpenErrorID() common.Hash {
	return common.HexToHash("0x1478b336ebba4dfd96bf096d8bc4a44b32316911465ff4ba7f300234ff86871a")
}

// UnpackNotOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOpen(uint256 id, uint8 stage)
func (resolver *Resolver) UnpackNotOpenError(raw []byte) (*ResolverNotOpen, error) {
	out := new(ResolverNotOpen)
	if err := resolver.abi.UnpackIntoInterface(out, "NotOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverNotTheArbiter represents a NotTheArbiter error raised by the Resolver contract.
type ResolverNotTheArbiter struct {
	Caller  common.Address
	Arbiter common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotTheArbiter(address caller, address arbiter)
func ResolverNotTheArbiterErrorID() common.Hash {
	return common.HexToHash("0x6a6e0fbae0638817fe1201590a5dfff9da5eda8ee0b5ed9df9585bc9386d5256")
}

// UnpackNotTheArbiterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotTheArbiter(address caller, address arbiter)
func (resolver *Resolver) UnpackNotTheArbiterError(raw []byte) (*ResolverNotTheArbiter, error) {
	out := new(ResolverNotTheArbiter)
	if err := resolver.abi.UnpackIntoInterface(out, "NotTheArbiter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverNothingOwed represents a NothingOwed error raised by the Resolver contract.
type ResolverNothingOwed struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingOwed(address account)
func ResolverNothingOwedErrorID() common.Hash {
	return common.HexToHash("0x751b0fdaa408a0c7537afaf0af96a92598192bff093a0ad0f684a7c83bc223c9")
}

// UnpackNothingOwedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingOwed(address account)
func (resolver *Resolver) UnpackNothingOwedError(raw []byte) (*ResolverNothingOwed, error) {
	out := new(ResolverNothingOwed)
	if err := resolver.abi.UnpackIntoInterface(out, "NothingOwed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the Resolver contract.
type ResolverReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func ResolverReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (resolver *Resolver) UnpackReentrancyGuardReentrantCallError(raw []byte) (*ResolverReentrancyGuardReentrantCall, error) {
	out := new(ResolverReentrancyGuardReentrantCall)
	if err := resolver.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the Resolver contract.
type ResolverSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func ResolverSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (resolver *Resolver) UnpackSafeERC20FailedOperationError(raw []byte) (*ResolverSafeERC20FailedOperation, error) {
	out := new(ResolverSafeERC20FailedOperation)
	if err := resolver.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverTooEarlyFor represents a TooEarlyFor error raised by the Resolver contract.
type ResolverTooEarlyFor struct {
	Id    *big.Int
	Until uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooEarlyFor(uint256 id, uint64 until)
func ResolverTooEarlyForErrorID() common.Hash {
	return common.HexToHash("0xe44e2868cf4bd26216332eb6d1005a6c9dade652b8c7ea19775903fb09cbfd44")
}

// UnpackTooEarlyForError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooEarlyFor(uint256 id, uint64 until)
func (resolver *Resolver) UnpackTooEarlyForError(raw []byte) (*ResolverTooEarlyFor, error) {
	out := new(ResolverTooEarlyFor)
	if err := resolver.abi.UnpackIntoInterface(out, "TooEarlyFor", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverTooLateFor represents a TooLateFor error raised by the Resolver contract.
type ResolverTooLateFor struct {
	Id    *big.Int
	Until uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooLateFor(uint256 id, uint64 until)
func ResolverTooLateForErrorID() common.Hash {
	return common.HexToHash("0x6f082028d2ce769647d385567b2da2866d8d859479bde3e81e358fd659043303")
}

// UnpackTooLateForError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooLateFor(uint256 id, uint64 until)
func (resolver *Resolver) UnpackTooLateForError(raw []byte) (*ResolverTooLateFor, error) {
	out := new(ResolverTooLateFor)
	if err := resolver.abi.UnpackIntoInterface(out, "TooLateFor", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ResolverUnexpectedBond represents a UnexpectedBond error raised by the Resolver contract.
type ResolverUnexpectedBond struct {
	Expected *big.Int
	Received *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnexpectedBond(uint256 expected, uint256 received)
func ResolverUnexpectedBondErrorID() common.Hash {
	return common.HexToHash("0x21f8abed97c4f5bf0355f7d7b846411784c7a1f19a47fcb2a4ba491fb69b291d")
}

// UnpackUnexpectedBondError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnexpectedBond(uint256 expected, uint256 received)
func (resolver *Resolver) UnpackUnexpectedBondError(raw []byte) (*ResolverUnexpectedBond, error) {
	out := new(ResolverUnexpectedBond)
	if err := resolver.abi.UnpackIntoInterface(out, "UnexpectedBond", raw); err != nil {
		return nil, err
	}
	return out, nil
}
