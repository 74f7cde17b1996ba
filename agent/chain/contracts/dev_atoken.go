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

// DevATokenMetaData contains all meta data concerning the DevAToken contract.
var DevATokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"pool\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"underlying\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"treasury\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"decimals_\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"name_\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"symbol_\",\"type\":\"string\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowed\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"InsufficientScaledBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotPool\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroScaledAmount\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"BalanceTransfer\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"balanceIncrease\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"Burn\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"onBehalfOf\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"balanceIncrease\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"Mint\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"POOL\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"RESERVE_TREASURY_ADDRESS\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"UNDERLYING_ASSET_ADDRESS\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"burn\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"getPreviousIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"getScaledUserBalanceAndSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"onBehalfOf\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"first\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"scaledBalanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"scaledTotalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transferOnLiquidation\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transferUnderlyingTo\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevAToken",
	Bin: "0x610100604052348015610010575f5ffd5b5060405161162b38038061162b83398101604081905261002f9161013d565b6001600160a01b03808716608052851660a05260ff831660c05285858484845f6100598382610278565b5060016100668282610278565b5050506001600160a01b0390961660e052506103369650505050505050565b80516001600160a01b038116811461009b575f5ffd5b919050565b634e487b7160e01b5f52604160045260245ffd5b5f82601f8301126100c3575f5ffd5b81516001600160401b038111156100dc576100dc6100a0565b604051601f8201601f19908116603f011681016001600160401b038111828210171561010a5761010a6100a0565b604052818152838201602001851015610121575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f5f5f5f5f5f60c08789031215610152575f5ffd5b61015b87610085565b955061016960208801610085565b945061017760408801610085565b9350606087015160ff8116811461018c575f5ffd5b60808801519093506001600160401b038111156101a7575f5ffd5b6101b389828a016100b4565b60a089015190935090506001600160401b038111156101d0575f5ffd5b6101dc89828a016100b4565b9150509295509295509295565b600181811c908216806101fd57607f821691505b60208210810361021b57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f821115610273578282111561027357805f5260205f20601f840160051c602085101561024c57505f5b90810190601f840160051c035f5b8181101561026f575f8382015560010161025a565b5050505b505050565b81516001600160401b03811115610291576102916100a0565b6102a58161029f84546101e9565b84610221565b6020601f8211600181146102d7575f83156102c05750848201515b5f19600385901b1c1916600184901b17845561032f565b5f84815260208120601f198516915b8281101561030657878501518255602094850194600190920191016102e6565b508482101561032357868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b60805160a05160c05160e05161127c6103af5f395f6102be01525f61020301525f81816102e5015281816105e001528181610728015281816107c80152610a7701525f8181610264015281816105930152818161065f015281816106bf01528181610760015281816107f20152610ac4015261127c5ff3fe608060405234801561000f575f5ffd5b5060043610610127575f3560e01c806395d89b41116100a9578063b3f1c93d1161006e578063b3f1c93d1461030f578063d7020d0a14610322578063dd62ed3e14610335578063e07539861461035f578063f866c31914610387575f5ffd5b806395d89b411461029e578063a9059cbb146102a6578063ae167335146102b9578063b16a19de146102e0578063b1bf962d14610307575f5ffd5b806323b872dd116100ef57806323b872dd146101eb578063313ce567146101fe5780634efecaa51461023757806370a082311461024c5780637535d2461461025f575f5ffd5b806306fdde031461012b578063095ea7b3146101495780630afbcdc91461016c57806318160ddd146101ad5780631da24f3e146101c3575b5f5ffd5b61013361039a565b6040516101409190611061565b60405180910390f35b61015c6101573660046110b1565b610425565b6040519015158152602001610140565b61019861017a3660046110d9565b6001600160a01b03165f908152600360205260409020546002549091565b60408051928352602083019190915201610140565b6101b5610491565b604051908152602001610140565b6101b56101d13660046110d9565b6001600160a01b03165f9081526003602052604090205490565b61015c6101f93660046110f2565b6104aa565b6102257f000000000000000000000000000000000000000000000000000000000000000081565b60405160ff9091168152602001610140565b61024a6102453660046110b1565b610588565b005b6101b561025a3660046110d9565b61060b565b6102867f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610140565b61013361062f565b61015c6102b43660046110b1565b61063c565b6102867f000000000000000000000000000000000000000000000000000000000000000081565b6102867f000000000000000000000000000000000000000000000000000000000000000081565b6002546101b5565b61015c61031d36600461112c565b610653565b61024a61033036600461112c565b6106b4565b6101b561034336600461116b565b600560209081525f928352604080842090915290825290205481565b6101b561036d3660046110d9565b6001600160a01b03165f9081526004602052604090205490565b61024a6103953660046110f2565b610755565b5f80546103a69061119c565b80601f01602080910402602001604051908101604052809291908181526020018280546103d29061119c565b801561041d5780601f106103f45761010080835404028352916020019161041d565b820191905f5260205f20905b81548152906001019060200180831161040057829003601f168201915b505050505081565b335f8181526005602090815260408083206001600160a01b038716808552925280832085905551919290917f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9259061047f9086815260200190565b60405180910390a35060015b92915050565b5f6104a56002546104a06107b1565b61085d565b905090565b6001600160a01b0383165f9081526005602090815260408083203384529091528120548281101561050357604051630c95cf2760e11b815233600482015260248101829052604481018490526064015b60405180910390fd5b61050d83826111e8565b6001600160a01b0386165f818152600560209081526040808320338085529252909120929092557f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92561055f86856111e8565b60405190815260200160405180910390a361057d858585600161086f565b506001949350505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146105d35760405163250abb5160e11b81523360048201526024016104fa565b6106076001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168383610b26565b5050565b6001600160a01b0381165f9081526003602052604081205461048b906104a06107b1565b600180546103a69061119c565b5f61064a338484600161086f565b50600192915050565b5f336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461069f5760405163250abb5160e11b81523360048201526024016104fa565b6106ab85858585610b5b565b95945050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146106ff5760405163250abb5160e11b81523360048201526024016104fa565b61070b84848484610c8c565b6001600160a01b038316301461074f5761074f6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168484610b26565b50505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146107a05760405163250abb5160e11b81523360048201526024016104fa565b6107ac8383835f61086f565b505050565b60405163d15e005360e01b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063d15e005390602401602060405180830381865afa158015610839573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104a591906111fb565b5f6108688383610e95565b9392505050565b5f6108786107b1565b6001600160a01b0386165f908152600360205260408120549192509061089e908361085d565b6001600160a01b0386165f90815260036020526040812054919250906108c4908461085d565b90505f6108d18685610ecc565b6001600160a01b0389165f90815260036020526040902054909150811115610935576001600160a01b0388165f8181526003602052604090819020549051632f09b3a360e21b815260048101929092526024820152604481018290526064016104fa565b610949886109438a87610ed7565b86610f50565b866001600160a01b0316886001600160a01b03161461097057610970876109438987610ed7565b6001600160a01b0388165f90815260036020526040812080548392906109979084906111e8565b90915550506001600160a01b0387165f90815260036020526040812080548392906109c3908490611212565b92505081905550866001600160a01b0316886001600160a01b03165f51602061125c5f395f51905f52886040516109fc91815260200190565b60405180910390a3866001600160a01b0316886001600160a01b03167f4beccb90f994c31aced7a23b5611020728a23d8ec5cddd1a3e9d97b96fda86668387604051610a52929190918252602082015260400190565b60405180910390a38415610b1c5760405163d5ed393360e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000008116600483015289811660248301528881166044830152606482018890526084820185905260a482018490527f0000000000000000000000000000000000000000000000000000000000000000169063d5ed39339060c4015f604051808303815f87803b158015610b05575f5ffd5b505af1158015610b17573d5f5f3e3d5ffd5b505050505b5050505050505050565b610b338383836001610fdc565b6107ac57604051635274afe760e01b81526001600160a01b03841660048201526024016104fa565b5f5f610b678484610ecc565b9050805f03610b8957604051635d6146f360e11b815260040160405180910390fd5b6001600160a01b0385165f90815260036020526040812054159250610bae8685610ed7565b6001600160a01b0387165f90815260036020526040812080549293508492909190610bda908490611212565b925050819055508160025f828254610bf29190611212565b90915550506001600160a01b0386165f5f51602061125c5f395f51905f52610c1a8489611212565b60405190815260200160405180910390a36001600160a01b038087169088167f458f5fa412d0f69b08dd84872b0215675cc67bc1d5b6fd93300a1c3878b86196610c648489611212565b6040805191825260208201869052810188905260600160405180910390a35050949350505050565b5f610c978383610ecc565b9050805f03610cb957604051635d6146f360e11b815260040160405180910390fd5b5f610cc48684610ed7565b6001600160a01b0387165f90815260036020526040902054909150821115610d28576001600160a01b0386165f8181526003602052604090819020549051632f09b3a360e21b815260048101929092526024820152604481018390526064016104fa565b6001600160a01b0386165f9081526003602052604081208054849290610d4f9084906111e8565b925050819055508160025f828254610d6791906111e8565b909155505083811115610e01576001600160a01b0386165f5f51602061125c5f395f51905f52610d9787856111e8565b60405190815260200160405180910390a36001600160a01b038616807f458f5fa412d0f69b08dd84872b0215675cc67bc1d5b6fd93300a1c3878b86196610dde87856111e8565b6040805191825260208201869052810187905260600160405180910390a3610e8d565b5f6001600160a01b0387165f51602061125c5f395f51905f52610e2484886111e8565b60405190815260200160405180910390a36001600160a01b038086169087167f4cf25bc1d991c17529c25213d3cc0cda295eeaad5f13f361969b12ea48015f90610e6e84886111e8565b6040805191825260208201869052810187905260600160405180910390a35b505050505050565b5f6b033b2e3c9fd0803ce8000000610eae600282611225565b610eb88486611244565b610ec29190611212565b6108689190611225565b5f610868838361103e565b6001600160a01b0382165f908152600360209081526040808320546004909252822054610f04919061085d565b6001600160a01b0384165f90815260036020526040902054610f26908461085d565b610f3091906111e8565b6001600160a01b039093165f908152600460205260409020919091555090565b815f03610f5c57505050565b6040518281526001600160a01b038416905f905f51602061125c5f395f51905f529060200160405180910390a360408051838152602081018490529081018290526001600160a01b0384169033907f458f5fa412d0f69b08dd84872b0215675cc67bc1d5b6fd93300a1c3878b861969060600160405180910390a3505050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316611032578383151615611026573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f8161104b600282611225565b610eb86b033b2e3c9fd0803ce800000086611244565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80356001600160a01b03811681146110ac575f5ffd5b919050565b5f5f604083850312156110c2575f5ffd5b6110cb83611096565b946020939093013593505050565b5f602082840312156110e9575f5ffd5b61086882611096565b5f5f5f60608486031215611104575f5ffd5b61110d84611096565b925061111b60208501611096565b929592945050506040919091013590565b5f5f5f5f6080858703121561113f575f5ffd5b61114885611096565b935061115660208601611096565b93969395505050506040820135916060013590565b5f5f6040838503121561117c575f5ffd5b61118583611096565b915061119360208401611096565b90509250929050565b600181811c908216806111b057607f821691505b6020821081036111ce57634e487b7160e01b5f52602260045260245ffd5b50919050565b634e487b7160e01b5f52601160045260245ffd5b8181038181111561048b5761048b6111d4565b5f6020828403121561120b575f5ffd5b5051919050565b8082018082111561048b5761048b6111d4565b5f8261123f57634e487b7160e01b5f52601260045260245ffd5b500490565b808202811582820484141761048b5761048b6111d456feddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef",
}

// DevAToken is an auto generated Go binding around an Ethereum contract.
type DevAToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevAToken) GetABI() abi.ABI {
	return c.abi
}

// NewDevAToken creates a new instance of DevAToken.
func NewDevAToken() *DevAToken {
	parsed, err := DevATokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevAToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevAToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address pool, address underlying, address treasury, uint8 decimals_, string name_, string symbol_) returns()
func (devAToken *DevAToken) PackConstructor(pool common.Address, underlying common.Address, treasury common.Address, decimals_ uint8, name_ string, symbol_ string) []byte {
	enc, err := devAToken.abi.Pack("", pool, underlying, treasury, decimals_, name_, symbol_)
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
func (devAToken *DevAToken) PackPOOL() []byte {
	enc, err := devAToken.abi.Pack("POOL")
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
func (devAToken *DevAToken) TryPackPOOL() ([]byte, error) {
	return devAToken.abi.Pack("POOL")
}

// UnpackPOOL is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7535d246.
//
// Solidity: function POOL() view returns(address)
func (devAToken *DevAToken) UnpackPOOL(data []byte) (common.Address, error) {
	out, err := devAToken.abi.Unpack("POOL", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRESERVETREASURYADDRESS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xae167335.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function RESERVE_TREASURY_ADDRESS() view returns(address)
func (devAToken *DevAToken) PackRESERVETREASURYADDRESS() []byte {
	enc, err := devAToken.abi.Pack("RESERVE_TREASURY_ADDRESS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRESERVETREASURYADDRESS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xae167335.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function RESERVE_TREASURY_ADDRESS() view returns(address)
func (devAToken *DevAToken) TryPackRESERVETREASURYADDRESS() ([]byte, error) {
	return devAToken.abi.Pack("RESERVE_TREASURY_ADDRESS")
}

// UnpackRESERVETREASURYADDRESS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xae167335.
//
// Solidity: function RESERVE_TREASURY_ADDRESS() view returns(address)
func (devAToken *DevAToken) UnpackRESERVETREASURYADDRESS(data []byte) (common.Address, error) {
	out, err := devAToken.abi.Unpack("RESERVE_TREASURY_ADDRESS", data)
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
func (devAToken *DevAToken) PackUNDERLYINGASSETADDRESS() []byte {
	enc, err := devAToken.abi.Pack("UNDERLYING_ASSET_ADDRESS")
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
func (devAToken *DevAToken) TryPackUNDERLYINGASSETADDRESS() ([]byte, error) {
	return devAToken.abi.Pack("UNDERLYING_ASSET_ADDRESS")
}

// UnpackUNDERLYINGASSETADDRESS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb16a19de.
//
// Solidity: function UNDERLYING_ASSET_ADDRESS() view returns(address)
func (devAToken *DevAToken) UnpackUNDERLYINGASSETADDRESS(data []byte) (common.Address, error) {
	out, err := devAToken.abi.Unpack("UNDERLYING_ASSET_ADDRESS", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devAToken *DevAToken) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := devAToken.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devAToken *DevAToken) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return devAToken.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devAToken *DevAToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := devAToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (devAToken *DevAToken) PackApprove(spender common.Address, amount *big.Int) []byte {
	enc, err := devAToken.abi.Pack("approve", spender, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (devAToken *DevAToken) TryPackApprove(spender common.Address, amount *big.Int) ([]byte, error) {
	return devAToken.abi.Pack("approve", spender, amount)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (devAToken *DevAToken) UnpackApprove(data []byte) (bool, error) {
	out, err := devAToken.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devAToken *DevAToken) PackBalanceOf(account common.Address) []byte {
	enc, err := devAToken.abi.Pack("balanceOf", account)
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
func (devAToken *DevAToken) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return devAToken.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devAToken *DevAToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := devAToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7020d0a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function burn(address from, address receiver, uint256 amount, uint256 index) returns()
func (devAToken *DevAToken) PackBurn(from common.Address, receiver common.Address, amount *big.Int, index *big.Int) []byte {
	enc, err := devAToken.abi.Pack("burn", from, receiver, amount, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7020d0a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function burn(address from, address receiver, uint256 amount, uint256 index) returns()
func (devAToken *DevAToken) TryPackBurn(from common.Address, receiver common.Address, amount *big.Int, index *big.Int) ([]byte, error) {
	return devAToken.abi.Pack("burn", from, receiver, amount, index)
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (devAToken *DevAToken) PackDecimals() []byte {
	enc, err := devAToken.abi.Pack("decimals")
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
func (devAToken *DevAToken) TryPackDecimals() ([]byte, error) {
	return devAToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (devAToken *DevAToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := devAToken.abi.Unpack("decimals", data)
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
func (devAToken *DevAToken) PackGetPreviousIndex(account common.Address) []byte {
	enc, err := devAToken.abi.Pack("getPreviousIndex", account)
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
func (devAToken *DevAToken) TryPackGetPreviousIndex(account common.Address) ([]byte, error) {
	return devAToken.abi.Pack("getPreviousIndex", account)
}

// UnpackGetPreviousIndex is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe0753986.
//
// Solidity: function getPreviousIndex(address account) view returns(uint256)
func (devAToken *DevAToken) UnpackGetPreviousIndex(data []byte) (*big.Int, error) {
	out, err := devAToken.abi.Unpack("getPreviousIndex", data)
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
func (devAToken *DevAToken) PackGetScaledUserBalanceAndSupply(account common.Address) []byte {
	enc, err := devAToken.abi.Pack("getScaledUserBalanceAndSupply", account)
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
func (devAToken *DevAToken) TryPackGetScaledUserBalanceAndSupply(account common.Address) ([]byte, error) {
	return devAToken.abi.Pack("getScaledUserBalanceAndSupply", account)
}

// DevATokenGetScaledUserBalanceAndSupplyOutput serves as a container for the return parameters of contract
// method GetScaledUserBalanceAndSupply.
type DevATokenGetScaledUserBalanceAndSupplyOutput struct {
	Arg0 *big.Int
	Arg1 *big.Int
}

// UnpackGetScaledUserBalanceAndSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0afbcdc9.
//
// Solidity: function getScaledUserBalanceAndSupply(address account) view returns(uint256, uint256)
func (devAToken *DevAToken) UnpackGetScaledUserBalanceAndSupply(data []byte) (DevATokenGetScaledUserBalanceAndSupplyOutput, error) {
	out, err := devAToken.abi.Unpack("getScaledUserBalanceAndSupply", data)
	outstruct := new(DevATokenGetScaledUserBalanceAndSupplyOutput)
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
// Solidity: function mint(address caller, address onBehalfOf, uint256 amount, uint256 index) returns(bool first)
func (devAToken *DevAToken) PackMint(caller common.Address, onBehalfOf common.Address, amount *big.Int, index *big.Int) []byte {
	enc, err := devAToken.abi.Pack("mint", caller, onBehalfOf, amount, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3f1c93d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address caller, address onBehalfOf, uint256 amount, uint256 index) returns(bool first)
func (devAToken *DevAToken) TryPackMint(caller common.Address, onBehalfOf common.Address, amount *big.Int, index *big.Int) ([]byte, error) {
	return devAToken.abi.Pack("mint", caller, onBehalfOf, amount, index)
}

// UnpackMint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb3f1c93d.
//
// Solidity: function mint(address caller, address onBehalfOf, uint256 amount, uint256 index) returns(bool first)
func (devAToken *DevAToken) UnpackMint(data []byte) (bool, error) {
	out, err := devAToken.abi.Unpack("mint", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (devAToken *DevAToken) PackName() []byte {
	enc, err := devAToken.abi.Pack("name")
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
func (devAToken *DevAToken) TryPackName() ([]byte, error) {
	return devAToken.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (devAToken *DevAToken) UnpackName(data []byte) (string, error) {
	out, err := devAToken.abi.Unpack("name", data)
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
func (devAToken *DevAToken) PackScaledBalanceOf(account common.Address) []byte {
	enc, err := devAToken.abi.Pack("scaledBalanceOf", account)
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
func (devAToken *DevAToken) TryPackScaledBalanceOf(account common.Address) ([]byte, error) {
	return devAToken.abi.Pack("scaledBalanceOf", account)
}

// UnpackScaledBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1da24f3e.
//
// Solidity: function scaledBalanceOf(address account) view returns(uint256)
func (devAToken *DevAToken) UnpackScaledBalanceOf(data []byte) (*big.Int, error) {
	out, err := devAToken.abi.Unpack("scaledBalanceOf", data)
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
func (devAToken *DevAToken) PackScaledTotalSupply() []byte {
	enc, err := devAToken.abi.Pack("scaledTotalSupply")
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
func (devAToken *DevAToken) TryPackScaledTotalSupply() ([]byte, error) {
	return devAToken.abi.Pack("scaledTotalSupply")
}

// UnpackScaledTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb1bf962d.
//
// Solidity: function scaledTotalSupply() view returns(uint256)
func (devAToken *DevAToken) UnpackScaledTotalSupply(data []byte) (*big.Int, error) {
	out, err := devAToken.abi.Unpack("scaledTotalSupply", data)
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
func (devAToken *DevAToken) PackSymbol() []byte {
	enc, err := devAToken.abi.Pack("symbol")
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
func (devAToken *DevAToken) TryPackSymbol() ([]byte, error) {
	return devAToken.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (devAToken *DevAToken) UnpackSymbol(data []byte) (string, error) {
	out, err := devAToken.abi.Unpack("symbol", data)
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
func (devAToken *DevAToken) PackTotalSupply() []byte {
	enc, err := devAToken.abi.Pack("totalSupply")
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
func (devAToken *DevAToken) TryPackTotalSupply() ([]byte, error) {
	return devAToken.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (devAToken *DevAToken) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := devAToken.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (devAToken *DevAToken) PackTransfer(to common.Address, amount *big.Int) []byte {
	enc, err := devAToken.abi.Pack("transfer", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (devAToken *DevAToken) TryPackTransfer(to common.Address, amount *big.Int) ([]byte, error) {
	return devAToken.abi.Pack("transfer", to, amount)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (devAToken *DevAToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := devAToken.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (devAToken *DevAToken) PackTransferFrom(from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := devAToken.abi.Pack("transferFrom", from, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (devAToken *DevAToken) TryPackTransferFrom(from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return devAToken.abi.Pack("transferFrom", from, to, amount)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (devAToken *DevAToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := devAToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferOnLiquidation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf866c319.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOnLiquidation(address from, address to, uint256 amount) returns()
func (devAToken *DevAToken) PackTransferOnLiquidation(from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := devAToken.abi.Pack("transferOnLiquidation", from, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOnLiquidation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf866c319.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOnLiquidation(address from, address to, uint256 amount) returns()
func (devAToken *DevAToken) TryPackTransferOnLiquidation(from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return devAToken.abi.Pack("transferOnLiquidation", from, to, amount)
}

// PackTransferUnderlyingTo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4efecaa5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferUnderlyingTo(address to, uint256 amount) returns()
func (devAToken *DevAToken) PackTransferUnderlyingTo(to common.Address, amount *big.Int) []byte {
	enc, err := devAToken.abi.Pack("transferUnderlyingTo", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferUnderlyingTo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4efecaa5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferUnderlyingTo(address to, uint256 amount) returns()
func (devAToken *DevAToken) TryPackTransferUnderlyingTo(to common.Address, amount *big.Int) ([]byte, error) {
	return devAToken.abi.Pack("transferUnderlyingTo", to, amount)
}

// DevATokenApproval represents a Approval event raised by the DevAToken contract.
type DevATokenApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DevATokenApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (DevATokenApproval) ContractEventName() string {
	return DevATokenApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (devAToken *DevAToken) UnpackApprovalEvent(log *types.Log) (*DevATokenApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devAToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevATokenApproval)
	if len(log.Data) > 0 {
		if err := devAToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devAToken.abi.Events[event].Inputs {
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

// DevATokenBalanceTransfer represents a BalanceTransfer event raised by the DevAToken contract.
type DevATokenBalanceTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Index *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const DevATokenBalanceTransferEventName = "BalanceTransfer"

// ContractEventName returns the user-defined event name.
func (DevATokenBalanceTransfer) ContractEventName() string {
	return DevATokenBalanceTransferEventName
}

// UnpackBalanceTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BalanceTransfer(address indexed from, address indexed to, uint256 value, uint256 index)
func (devAToken *DevAToken) UnpackBalanceTransferEvent(log *types.Log) (*DevATokenBalanceTransfer, error) {
	event := "BalanceTransfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devAToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevATokenBalanceTransfer)
	if len(log.Data) > 0 {
		if err := devAToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devAToken.abi.Events[event].Inputs {
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

// DevATokenBurn represents a Burn event raised by the DevAToken contract.
type DevATokenBurn struct {
	From            common.Address
	Target          common.Address
	Value           *big.Int
	BalanceIncrease *big.Int
	Index           *big.Int
	Raw             *types.Log // Blockchain specific contextual infos
}

const DevATokenBurnEventName = "Burn"

// ContractEventName returns the user-defined event name.
func (DevATokenBurn) ContractEventName() string {
	return DevATokenBurnEventName
}

// UnpackBurnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Burn(address indexed from, address indexed target, uint256 value, uint256 balanceIncrease, uint256 index)
func (devAToken *DevAToken) UnpackBurnEvent(log *types.Log) (*DevATokenBurn, error) {
	event := "Burn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devAToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevATokenBurn)
	if len(log.Data) > 0 {
		if err := devAToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devAToken.abi.Events[event].Inputs {
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

// DevATokenMint represents a Mint event raised by the DevAToken contract.
type DevATokenMint struct {
	Caller          common.Address
	OnBehalfOf      common.Address
	Value           *big.Int
	BalanceIncrease *big.Int
	Index           *big.Int
	Raw             *types.Log // Blockchain specific contextual infos
}

const DevATokenMintEventName = "Mint"

// ContractEventName returns the user-defined event name.
func (DevATokenMint) ContractEventName() string {
	return DevATokenMintEventName
}

// UnpackMintEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Mint(address indexed caller, address indexed onBehalfOf, uint256 value, uint256 balanceIncrease, uint256 index)
func (devAToken *DevAToken) UnpackMintEvent(log *types.Log) (*DevATokenMint, error) {
	event := "Mint"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devAToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevATokenMint)
	if len(log.Data) > 0 {
		if err := devAToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devAToken.abi.Events[event].Inputs {
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

// DevATokenTransfer represents a Transfer event raised by the DevAToken contract.
type DevATokenTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const DevATokenTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (DevATokenTransfer) ContractEventName() string {
	return DevATokenTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (devAToken *DevAToken) UnpackTransferEvent(log *types.Log) (*DevATokenTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devAToken.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevATokenTransfer)
	if len(log.Data) > 0 {
		if err := devAToken.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devAToken.abi.Events[event].Inputs {
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
func (devAToken *DevAToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devAToken.abi.Errors["InsufficientAllowance"].ID.Bytes()[:4]) {
		return devAToken.UnpackInsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devAToken.abi.Errors["InsufficientScaledBalance"].ID.Bytes()[:4]) {
		return devAToken.UnpackInsufficientScaledBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devAToken.abi.Errors["NotPool"].ID.Bytes()[:4]) {
		return devAToken.UnpackNotPoolError(raw[4:])
	}
	if bytes.Equal(raw[:4], devAToken.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return devAToken.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], devAToken.abi.Errors["ZeroScaledAmount"].ID.Bytes()[:4]) {
		return devAToken.UnpackZeroScaledAmountError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevATokenInsufficientAllowance represents a InsufficientAllowance error raised by the DevAToken contract.
type DevATokenInsufficientAllowance struct {
	Spender common.Address
	Allowed *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientAllowance(address spender, uint256 allowed, uint256 needed)
func DevATokenInsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0x192b9e4ebc4a4fb7dd02b679453572cd28ba5c859d02dc04b21a8c00bc0a41f0")
}

// UnpackInsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientAllowance(address spender, uint256 allowed, uint256 needed)
func (devAToken *DevAToken) UnpackInsufficientAllowanceError(raw []byte) (*DevATokenInsufficientAllowance, error) {
	out := new(DevATokenInsufficientAllowance)
	if err := devAToken.abi.UnpackIntoInterface(out, "InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevATokenInsufficientScaledBalance represents a InsufficientScaledBalance error raised by the DevAToken contract.
type DevATokenInsufficientScaledBalance struct {
	Account common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InsufficientScaledBalance(address account, uint256 balance, uint256 needed)
func DevATokenInsufficientScaledBalanceErrorID() common.Hash {
	return common.HexToHash("0xbc26ce8c4bb58abab7ace26ac47766c29dc674f7fb7b04c689c65cba783a5ad9")
}

// UnpackInsufficientScaledBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InsufficientScaledBalance(address account, uint256 balance, uint256 needed)
func (devAToken *DevAToken) UnpackInsufficientScaledBalanceError(raw []byte) (*DevATokenInsufficientScaledBalance, error) {
	out := new(DevATokenInsufficientScaledBalance)
	if err := devAToken.abi.UnpackIntoInterface(out, "InsufficientScaledBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevATokenNotPool represents a NotPool error raised by the DevAToken contract.
type DevATokenNotPool struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPool(address caller)
func DevATokenNotPoolErrorID() common.Hash {
	return common.HexToHash("0x4a1576a22fc9a6e32bee006d701c2fd8e0bd926b9b70819eea572757e6654a19")
}

// UnpackNotPoolError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPool(address caller)
func (devAToken *DevAToken) UnpackNotPoolError(raw []byte) (*DevATokenNotPool, error) {
	out := new(DevATokenNotPool)
	if err := devAToken.abi.UnpackIntoInterface(out, "NotPool", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevATokenSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the DevAToken contract.
type DevATokenSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func DevATokenSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (devAToken *DevAToken) UnpackSafeERC20FailedOperationError(raw []byte) (*DevATokenSafeERC20FailedOperation, error) {
	out := new(DevATokenSafeERC20FailedOperation)
	if err := devAToken.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevATokenZeroScaledAmount represents a ZeroScaledAmount error raised by the DevAToken contract.
type DevATokenZeroScaledAmount struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroScaledAmount()
func DevATokenZeroScaledAmountErrorID() common.Hash {
	return common.HexToHash("0xbac28de63b29f6919651f06d2dcb854eb7faab505dec41ed51d7fd5e58286965")
}

// UnpackZeroScaledAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroScaledAmount()
func (devAToken *DevAToken) UnpackZeroScaledAmountError(raw []byte) (*DevATokenZeroScaledAmount, error) {
	out := new(DevATokenZeroScaledAmount)
	if err := devAToken.abi.UnpackIntoInterface(out, "ZeroScaledAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}
