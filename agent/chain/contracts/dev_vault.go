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

// DevVaultMetaData contains all meta data concerning the DevVault contract.
var DevVaultMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset_\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"aToken_\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"offset_\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"exitFee_\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"Closed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"ERC20InvalidSpender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ERC4626ExceededMaxDeposit\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ERC4626ExceededMaxMint\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ERC4626ExceededMaxRedeem\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ERC4626ExceededMaxWithdraw\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"Failing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"Deposit\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"Withdraw\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"POOL\",\"outputs\":[{\"internalType\":\"contractIDevReserve\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"aToken\",\"outputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"asset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"convertToAssets\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"name\":\"convertToShares\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"deposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"name\":\"divest\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"exitFee\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"fault\",\"outputs\":[{\"internalType\":\"enumDevVault.Fault\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"name\":\"invest\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"borrowed\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"name\":\"leverage\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"maxDeposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"maxMint\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"maxRedeem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"maxWithdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"mint\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"name\":\"previewDeposit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"previewMint\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"previewRedeem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"name\":\"previewWithdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"redeem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumDevVault.Fault\",\"name\":\"fault_\",\"type\":\"uint8\"}],\"name\":\"setFault\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalAssets\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"underlying\",\"outputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"assets\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "DevVault",
	Bin: "0x610160604052348015610010575f5ffd5b5060405161253038038061253083398101604081905261002f9161038e565b8085604051806040016040528060058152602001641d985d5b1d60da1b8152506040518060400160405280600381526020016215931560ea1b815250816003908161007a9190610492565b5060046100878282610492565b5050505f5f61009b8361020e60201b60201c565b91509150816100ab5760126100ad565b805b60ff1660a05250506001600160a01b0390811660805281166100e957604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6100f281610241565b506001600160a01b03841660c081905260408051633a9ae92360e11b81529051637535d246916004808201926020929091908290030181865afa15801561013b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061015f9190610550565b6001600160a01b031660e0816001600160a01b031681525050836001600160a01b031663b16a19de6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101b4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101d89190610550565b6001600160a01b031661010081905260ff84166101205261014083905260e05161020491905f19610292565b5050505050610570565b63313ce56760e01b5f818152908190602082600481875afa5f51601f3d1190911661010082101695908602945092505050565b600580546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b61029e8383835f610311565b61030c576102af83835f6001610311565b6102d757604051635274afe760e01b81526001600160a01b03841660048201526024016100e0565b6102e48383836001610311565b61030c57604051635274afe760e01b81526001600160a01b03841660048201526024016100e0565b505050565b60405163095ea7b360e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f5114831661036757838315161561035b573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b80516001600160a01b0381168114610389575f5ffd5b919050565b5f5f5f5f5f60a086880312156103a2575f5ffd5b6103ab86610373565b94506103b960208701610373565b9350604086015160ff811681146103ce575f5ffd5b606087015190935091506103e460808701610373565b90509295509295909350565b634e487b7160e01b5f52604160045260245ffd5b600181811c9082168061041857607f821691505b60208210810361043657634e487b7160e01b5f52602260045260245ffd5b50919050565b601f82111561030c578282111561030c57805f5260205f20601f840160051c602085101561046757505f5b90810190601f840160051c035f5b8181101561048a575f83820155600101610475565b505050505050565b81516001600160401b038111156104ab576104ab6103f0565b6104bf816104b98454610404565b8461043c565b6020601f8211600181146104f1575f83156104da5750848201515b5f19600385901b1c1916600184901b178455610549565b5f84815260208120601f198516915b828110156105205787850151825560209485019460019092019101610500565b508482101561053d57868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b5f60208284031215610560575f5ffd5b61056982610373565b9392505050565b60805160a05160c05160e051610100516101205161014051611ec76106695f395f8181610344015281816108060152610ae401525f8181610a27015281816112fc01526113e501525f818161037e015281816108f001528181610bd601528181610f6e01528181610ff10152818161182801526118d401525f81816103c00152818161092b015281816109c601528181610c0b01526118ad01525f8181610426015281816105e20152818161064601528181610e4b01528181610ec601528181610f4601526117c201525f610a4801525f818161054f0152818161060401528181610aad01528181610e6d01526117e40152611ec75ff3fe608060405234801561000f575f5ffd5b506004361061021e575f3560e01c80637535d2461161012a578063b460af94116100b4578063d905777e11610079578063d905777e146104cd578063dcb108aa146104e0578063dd62ed3e14610501578063ef8b30f7146104a7578063f2fde38b14610539575f5ffd5b8063b460af9414610481578063ba08765214610494578063c63d75b614610318578063c6e6f592146104a7578063ce96cb77146104ba575f5ffd5b806395d89b41116100fa57806395d89b4114610419578063a0c1f15e14610421578063a9059cbb14610448578063a9a8e6141461045b578063b3d7f6b91461046e575f5ffd5b80637535d246146103bb5780638ca17995146103e25780638da5cb5b146103f557806394bf804d14610406575f5ffd5b8063313ce567116101ab5780636284ae411161017b5780636284ae411461033f5780636e553f65146103665780636f307dc31461037957806370a08231146103a0578063715018a6146103b3575f5ffd5b8063313ce567146102de57806338d52e0f146102f8578063402d267d146103185780634cdad5061461032c575f5ffd5b80630a28a477116101f15780630a28a4771461028857806318160ddd1461029b57806323b872dd146102a35780632afcf480146102b65780632ebdc22e146102cb575f5ffd5b806301e1d1141461022257806306fdde031461023d57806307a2d13a14610252578063095ea7b314610265575b5f5ffd5b61022a61054c565b6040519081526020015b60405180910390f35b6102456106c7565b6040516102349190611af6565b61022a610260366004611b2b565b610757565b610278610273366004611b5d565b6107e0565b6040519015158152602001610234565b61022a610296366004611b2b565b6107f7565b61022a61083a565b6102786102b1366004611b85565b6108ac565b6102c96102c4366004611b2b565b6108d1565b005b6102c96102d9366004611b5d565b610985565b6102e6610a21565b60405160ff9091168152602001610234565b610300610a6c565b6040516001600160a01b039091168152602001610234565b61022a610326366004611bbf565b505f1990565b61022a61033a366004611b2b565b610ad1565b61022a7f000000000000000000000000000000000000000000000000000000000000000081565b61022a610374366004611bd8565b610b17565b6103007f000000000000000000000000000000000000000000000000000000000000000081565b61022a6103ae366004611bbf565b610b48565b6102c9610ba4565b6103007f000000000000000000000000000000000000000000000000000000000000000081565b6102c96103f0366004611b2b565b610bb7565b6005546001600160a01b0316610300565b61022a610414366004611bd8565b610c79565b610245610c94565b6103007f000000000000000000000000000000000000000000000000000000000000000081565b610278610456366004611b5d565b610ca3565b6102c9610469366004611c02565b610cb0565b61022a61047c366004611b2b565b610ce5565b61022a61048f366004611c20565b610cf1565b61022a6104a2366004611c20565b610d47565b61022a6104b5366004611b2b565b610d94565b61022a6104c8366004611bbf565b610d9f565b61022a6104db366004611bbf565b610e14565b6005546104f490600160a01b900460ff1681565b6040516102349190611c6d565b61022a61050f366004611c93565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205490565b6102c9610547366004611bbf565b611084565b5f7f00000000000000000000000000000000000000000000000000000000000000006040516370a0823160e01b81523060048201526001600160a01b0391909116906370a0823190602401602060405180830381865afa1580156105b2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105d69190611cbb565b90506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000167f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146106c4576040516370a0823160e01b81523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa158015610693573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106b79190611cbb565b6106c19082611ce6565b90505b90565b6060600380546106d690611cf9565b80601f016020809104026020016040519081016040528092919081815260200182805461070290611cf9565b801561074d5780601f106107245761010080835404028352916020019161074d565b820191905f5260205f20905b81548152906001019060200180831161073057829003601f168201915b5050505050905090565b5f60058054600160a01b900460ff16600981111561077757610777611c59565b036107955760405163678805d160e01b815260040160405180910390fd5b6006600554600160a01b900460ff1660098111156107b5576107b5611c59565b146107c15760016107c4565b60645b60ff166107d0836110c1565b6107da9190611d31565b92915050565b5f336107ed8185856110cc565b5060019392505050565b5f6107da61083561271061082b7f000000000000000000000000000000000000000000000000000000000000000082611d48565b85919060016110de565b611120565b5f6002600554600160a01b900460ff16600981111561085b5761085b611c59565b036108795760405163678805d160e01b815260040160405180910390fd5b6003600554600160a01b900460ff16600981111561089957610899611c59565b146108a6576002546106c1565b50600190565b5f336108b985828561112c565b6108c4858585611195565b60019150505b9392505050565b6108d96111f2565b60405163617ba03760e01b81526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081166004830152602482018390523060448301525f60648301527f0000000000000000000000000000000000000000000000000000000000000000169063617ba037906084015f604051808303815f87803b15801561096c575f5ffd5b505af115801561097e573d5f5f3e3d5ffd5b5050505050565b61098d6111f2565b60405163a415bcad60e01b81526001600160a01b03838116600483015260248201839052600260448301525f60648301523060848301527f0000000000000000000000000000000000000000000000000000000000000000169063a415bcad9060a4015f604051808303815f87803b158015610a07575f5ffd5b505af1158015610a19573d5f5f3e3d5ffd5b505050505050565b5f6106c17f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000611d5b565b5f6001600554600160a01b900460ff166009811115610a8d57610a8d611c59565b03610aab5760405163678805d160e01b815260040160405180910390fd5b7f00000000000000000000000000000000000000000000000000000000000000006106c1565b5f5f610adc836110c1565b9050610b0d817f000000000000000000000000000000000000000000000000000000000000000061271060016110de565b6108ca9082611d48565b5f5f19610b28565b60405180910390fd5b5f610b3285610d94565b9050610b403385878461121f565b949350505050565b5f6004600554600160a01b900460ff166009811115610b6957610b69611c59565b03610b875760405163678805d160e01b815260040160405180910390fd5b6001600160a01b0382165f908152602081905260409020546107da565b610bac6111f2565b610bb55f61128f565b565b610bbf6111f2565b604051631a4ca37b60e21b81526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081166004830152602482018390523060448301527f000000000000000000000000000000000000000000000000000000000000000016906369328dec906064016020604051808303815f875af1158015610c51573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c759190611cbb565b5050565b5f5f195f610c8685610ce5565b9050610b403385838861121f565b6060600480546106d690611cf9565b5f336107ed818585611195565b610cb86111f2565b6005805482919060ff60a01b1916600160a01b836009811115610cdd57610cdd611c59565b021790555050565b5f6107da8260016112e0565b5f5f610cfc83610d9f565b905080851115610d2557828582604051633fa733bb60e21b8152600401610b1f93929190611d74565b5f610d2f866107f7565b9050610d3e338686898561133d565b95945050505050565b5f5f610d5283610e14565b905080851115610d7b57828582604051632e52afbb60e21b8152600401610b1f93929190611d74565b5f610d8586610ad1565b9050610d3e338686848a61133d565b5f6107da825f6113dc565b5f6007600554600160a01b900460ff166009811115610dc057610dc0611c59565b03610dde5760405163678805d160e01b815260040160405180910390fd5b6008600554600160a01b900460ff166009811115610dfe57610dfe611c59565b03610e0b57505f19919050565b6107da82611430565b5f6009600554600160a01b900460ff166009811115610e3557610e35611c59565b03610e4157505f919050565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000167f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031603610ea3576107da82610b48565b6040516370a0823160e01b81523060048201525f90610fdc906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906370a0823190602401602060405180830381865afa158015610f0b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f2f9190611cbb565b6040516370a0823160e01b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811660048301527f000000000000000000000000000000000000000000000000000000000000000016906370a0823190602401602060405180830381865afa158015610fb3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fd79190611cbb565b61143d565b6040516370a0823160e01b81523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa15801561103e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110629190611cbb565b61106c9190611ce6565b90506108ca61107a84610b48565b610fd7835f6113dc565b61108c6111f2565b6001600160a01b0381166110b557604051631e4fbdf760e01b81525f6004820152602401610b1f565b6110be8161128f565b50565b5f6107da825f6112e0565b6110d9838383600161144c565b505050565b5f61110b6110eb83611510565b801561110657505f848061110157611101611d95565b868809115b151590565b61111686868661153c565b610d3e9190611ce6565b5f6107da8260016113dc565b6001600160a01b038381165f908152600160209081526040808320938616835292905220545f1981101561118f578181101561118157828183604051637dc7a0d960e11b8152600401610b1f93929190611d74565b61118f84848484035f61144c565b50505050565b6001600160a01b0383166111be57604051634b637e8f60e11b81525f6004820152602401610b1f565b6001600160a01b0382166111e75760405163ec442f0560e01b81525f6004820152602401610b1f565b6110d98383836115ec565b6005546001600160a01b03163314610bb55760405163118cdaa760e01b8152336004820152602401610b1f565b61122984836116ff565b6112338382611712565b826001600160a01b0316846001600160a01b03167fdcbc1c05240f31ff3ad067ef1ee35ce4997762752e3a095284754544f4c709d78484604051611281929190918252602082015260400190565b60405180910390a350505050565b600580546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b5f6108ca6112ec61054c565b6112f7906001611ce6565b6113227f0000000000000000000000000000000000000000000000000000000000000000600a611e8c565b61132a61083a565b6113349190611ce6565b859190856110de565b826001600160a01b0316856001600160a01b0316146113615761136183868361112c565b61136b8382611746565b611375848361177a565b826001600160a01b0316846001600160a01b0316866001600160a01b03167ffbde797d201c681b91056529119e0b02407c7bb96a4a2c75c01fc9667232c8db85856040516113cd929190918252602082015260400190565b60405180910390a45050505050565b5f6108ca61140b7f0000000000000000000000000000000000000000000000000000000000000000600a611e8c565b61141361083a565b61141d9190611ce6565b61142561054c565b611334906001611ce6565b5f6107da61033a83610e14565b5f8282188284100282186108ca565b6001600160a01b0384166114755760405163e602df0560e01b81525f6004820152602401610b1f565b6001600160a01b03831661149e57604051634a1406b160e11b81525f6004820152602401610b1f565b6001600160a01b038085165f908152600160209081526040808320938716835292905220829055801561118f57826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9258460405161128191815260200190565b5f600282600381111561152557611525611c59565b61152f9190611e9a565b60ff166001149050919050565b5f5f5f611549868661197d565b91509150815f0361156d5783818161156357611563611d95565b04925050506108ca565b818411611584576115846003851502601118611999565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b6001600160a01b038316611616578060025f82825461160b9190611ce6565b909155506116739050565b6001600160a01b0383165f90815260208190526040902054818110156116555783818360405163391434e360e21b8152600401610b1f93929190611d74565b6001600160a01b0384165f9081526020819052604090209082900390555b6001600160a01b03821661168f576002805482900390556116ad565b6001600160a01b0382165f9081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef836040516116f291815260200190565b60405180910390a3505050565b610c7561170a610a6c565b8330846119aa565b6001600160a01b03821661173b5760405163ec442f0560e01b81525f6004820152602401610b1f565b610c755f83836115ec565b6001600160a01b03821661176f57604051634b637e8f60e11b81525f6004820152602401610b1f565b610c75825f836115ec565b6009600554600160a01b900460ff16600981111561179a5761179a611c59565b036117b857604051631cdde67b60e01b815260040160405180910390fd5b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000167f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611973576040516370a0823160e01b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa158015611875573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118999190611cbb565b905081811015611971576001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166369328dec7f00000000000000000000000000000000000000000000000000000000000000006118fd8486611d48565b6040516001600160e01b031960e085901b1681526001600160a01b03909216600483015260248201523060448201526064016020604051808303815f875af115801561194b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061196f9190611cbb565b505b505b610c7582826119e0565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b6119b88484848460016119f2565b61118f57604051635274afe760e01b81526001600160a01b0385166004820152602401610b1f565b610c756119eb610a6c565b8383611a5f565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316611a4e578383151615611a42573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b611a6c8383836001611a94565b6110d957604051635274afe760e01b81526001600160a01b0384166004820152602401610b1f565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316611aea578383151615611ade573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b5f60208284031215611b3b575f5ffd5b5035919050565b80356001600160a01b0381168114611b58575f5ffd5b919050565b5f5f60408385031215611b6e575f5ffd5b611b7783611b42565b946020939093013593505050565b5f5f5f60608486031215611b97575f5ffd5b611ba084611b42565b9250611bae60208501611b42565b929592945050506040919091013590565b5f60208284031215611bcf575f5ffd5b6108ca82611b42565b5f5f60408385031215611be9575f5ffd5b82359150611bf960208401611b42565b90509250929050565b5f60208284031215611c12575f5ffd5b8135600a81106108ca575f5ffd5b5f5f5f60608486031215611c32575f5ffd5b83359250611c4260208501611b42565b9150611c5060408501611b42565b90509250925092565b634e487b7160e01b5f52602160045260245ffd5b60208101600a8310611c8d57634e487b7160e01b5f52602160045260245ffd5b91905290565b5f5f60408385031215611ca4575f5ffd5b611cad83611b42565b9150611bf960208401611b42565b5f60208284031215611ccb575f5ffd5b5051919050565b634e487b7160e01b5f52601160045260245ffd5b808201808211156107da576107da611cd2565b600181811c90821680611d0d57607f821691505b602082108103611d2b57634e487b7160e01b5f52602260045260245ffd5b50919050565b80820281158282048414176107da576107da611cd2565b818103818111156107da576107da611cd2565b60ff81811683821601908111156107da576107da611cd2565b6001600160a01b039390931683526020830191909152604082015260600190565b634e487b7160e01b5f52601260045260245ffd5b6001815b6001841115611de457808504811115611dc857611dc8611cd2565b6001841615611dd657908102905b60019390931c928002611dad565b935093915050565b5f82611dfa575060016107da565b81611e0657505f6107da565b8160018114611e1c5760028114611e2657611e42565b60019150506107da565b60ff841115611e3757611e37611cd2565b50506001821b6107da565b5060208310610133831016604e8410600b8410161715611e65575081810a6107da565b611e715f198484611da9565b805f1904821115611e8457611e84611cd2565b029392505050565b5f6108ca60ff841683611dec565b5f60ff831680611eb857634e487b7160e01b5f52601260045260245ffd5b8060ff8416069150509291505056",
}

// DevVault is an auto generated Go binding around an Ethereum contract.
type DevVault struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevVault) GetABI() abi.ABI {
	return c.abi
}

// NewDevVault creates a new instance of DevVault.
func NewDevVault() *DevVault {
	parsed, err := DevVaultMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevVault{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevVault) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address asset_, address aToken_, uint8 offset_, uint256 exitFee_, address owner_) returns()
func (devVault *DevVault) PackConstructor(asset_ common.Address, aToken_ common.Address, offset_ uint8, exitFee_ *big.Int, owner_ common.Address) []byte {
	enc, err := devVault.abi.Pack("", asset_, aToken_, offset_, exitFee_, owner_)
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
func (devVault *DevVault) PackPOOL() []byte {
	enc, err := devVault.abi.Pack("POOL")
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
func (devVault *DevVault) TryPackPOOL() ([]byte, error) {
	return devVault.abi.Pack("POOL")
}

// UnpackPOOL is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7535d246.
//
// Solidity: function POOL() view returns(address)
func (devVault *DevVault) UnpackPOOL(data []byte) (common.Address, error) {
	out, err := devVault.abi.Unpack("POOL", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa0c1f15e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function aToken() view returns(address)
func (devVault *DevVault) PackAToken() []byte {
	enc, err := devVault.abi.Pack("aToken")
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
func (devVault *DevVault) TryPackAToken() ([]byte, error) {
	return devVault.abi.Pack("aToken")
}

// UnpackAToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa0c1f15e.
//
// Solidity: function aToken() view returns(address)
func (devVault *DevVault) UnpackAToken(data []byte) (common.Address, error) {
	out, err := devVault.abi.Unpack("aToken", data)
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
func (devVault *DevVault) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := devVault.abi.Pack("allowance", owner, spender)
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
func (devVault *DevVault) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return devVault.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (devVault *DevVault) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("allowance", data)
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
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (devVault *DevVault) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := devVault.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (devVault *DevVault) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return devVault.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (devVault *DevVault) UnpackApprove(data []byte) (bool, error) {
	out, err := devVault.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38d52e0f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function asset() view returns(address)
func (devVault *DevVault) PackAsset() []byte {
	enc, err := devVault.abi.Pack("asset")
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
func (devVault *DevVault) TryPackAsset() ([]byte, error) {
	return devVault.abi.Pack("asset")
}

// UnpackAsset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x38d52e0f.
//
// Solidity: function asset() view returns(address)
func (devVault *DevVault) UnpackAsset(data []byte) (common.Address, error) {
	out, err := devVault.abi.Unpack("asset", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devVault *DevVault) PackBalanceOf(account common.Address) []byte {
	enc, err := devVault.abi.Pack("balanceOf", account)
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
func (devVault *DevVault) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return devVault.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (devVault *DevVault) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackConvertToAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07a2d13a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function convertToAssets(uint256 shares) view returns(uint256)
func (devVault *DevVault) PackConvertToAssets(shares *big.Int) []byte {
	enc, err := devVault.abi.Pack("convertToAssets", shares)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConvertToAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07a2d13a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function convertToAssets(uint256 shares) view returns(uint256)
func (devVault *DevVault) TryPackConvertToAssets(shares *big.Int) ([]byte, error) {
	return devVault.abi.Pack("convertToAssets", shares)
}

// UnpackConvertToAssets is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x07a2d13a.
//
// Solidity: function convertToAssets(uint256 shares) view returns(uint256)
func (devVault *DevVault) UnpackConvertToAssets(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("convertToAssets", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackConvertToShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc6e6f592.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function convertToShares(uint256 assets) view returns(uint256)
func (devVault *DevVault) PackConvertToShares(assets *big.Int) []byte {
	enc, err := devVault.abi.Pack("convertToShares", assets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConvertToShares is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc6e6f592.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function convertToShares(uint256 assets) view returns(uint256)
func (devVault *DevVault) TryPackConvertToShares(assets *big.Int) ([]byte, error) {
	return devVault.abi.Pack("convertToShares", assets)
}

// UnpackConvertToShares is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc6e6f592.
//
// Solidity: function convertToShares(uint256 assets) view returns(uint256)
func (devVault *DevVault) UnpackConvertToShares(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("convertToShares", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (devVault *DevVault) PackDecimals() []byte {
	enc, err := devVault.abi.Pack("decimals")
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
func (devVault *DevVault) TryPackDecimals() ([]byte, error) {
	return devVault.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (devVault *DevVault) UnpackDecimals(data []byte) (uint8, error) {
	out, err := devVault.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e553f65.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposit(uint256 assets, address receiver) returns(uint256)
func (devVault *DevVault) PackDeposit(assets *big.Int, receiver common.Address) []byte {
	enc, err := devVault.abi.Pack("deposit", assets, receiver)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e553f65.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposit(uint256 assets, address receiver) returns(uint256)
func (devVault *DevVault) TryPackDeposit(assets *big.Int, receiver common.Address) ([]byte, error) {
	return devVault.abi.Pack("deposit", assets, receiver)
}

// UnpackDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6e553f65.
//
// Solidity: function deposit(uint256 assets, address receiver) returns(uint256)
func (devVault *DevVault) UnpackDeposit(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("deposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDivest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ca17995.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function divest(uint256 assets) returns()
func (devVault *DevVault) PackDivest(assets *big.Int) []byte {
	enc, err := devVault.abi.Pack("divest", assets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDivest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ca17995.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function divest(uint256 assets) returns()
func (devVault *DevVault) TryPackDivest(assets *big.Int) ([]byte, error) {
	return devVault.abi.Pack("divest", assets)
}

// PackExitFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6284ae41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function exitFee() view returns(uint256)
func (devVault *DevVault) PackExitFee() []byte {
	enc, err := devVault.abi.Pack("exitFee")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExitFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6284ae41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function exitFee() view returns(uint256)
func (devVault *DevVault) TryPackExitFee() ([]byte, error) {
	return devVault.abi.Pack("exitFee")
}

// UnpackExitFee is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6284ae41.
//
// Solidity: function exitFee() view returns(uint256)
func (devVault *DevVault) UnpackExitFee(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("exitFee", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackFault is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdcb108aa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fault() view returns(uint8)
func (devVault *DevVault) PackFault() []byte {
	enc, err := devVault.abi.Pack("fault")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFault is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdcb108aa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fault() view returns(uint8)
func (devVault *DevVault) TryPackFault() ([]byte, error) {
	return devVault.abi.Pack("fault")
}

// UnpackFault is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdcb108aa.
//
// Solidity: function fault() view returns(uint8)
func (devVault *DevVault) UnpackFault(data []byte) (uint8, error) {
	out, err := devVault.abi.Unpack("fault", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackInvest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2afcf480.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function invest(uint256 assets) returns()
func (devVault *DevVault) PackInvest(assets *big.Int) []byte {
	enc, err := devVault.abi.Pack("invest", assets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInvest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2afcf480.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function invest(uint256 assets) returns()
func (devVault *DevVault) TryPackInvest(assets *big.Int) ([]byte, error) {
	return devVault.abi.Pack("invest", assets)
}

// PackLeverage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ebdc22e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function leverage(address borrowed, uint256 assets) returns()
func (devVault *DevVault) PackLeverage(borrowed common.Address, assets *big.Int) []byte {
	enc, err := devVault.abi.Pack("leverage", borrowed, assets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLeverage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ebdc22e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function leverage(address borrowed, uint256 assets) returns()
func (devVault *DevVault) TryPackLeverage(borrowed common.Address, assets *big.Int) ([]byte, error) {
	return devVault.abi.Pack("leverage", borrowed, assets)
}

// PackMaxDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x402d267d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxDeposit(address ) view returns(uint256)
func (devVault *DevVault) PackMaxDeposit(arg0 common.Address) []byte {
	enc, err := devVault.abi.Pack("maxDeposit", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x402d267d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxDeposit(address ) view returns(uint256)
func (devVault *DevVault) TryPackMaxDeposit(arg0 common.Address) ([]byte, error) {
	return devVault.abi.Pack("maxDeposit", arg0)
}

// UnpackMaxDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x402d267d.
//
// Solidity: function maxDeposit(address ) view returns(uint256)
func (devVault *DevVault) UnpackMaxDeposit(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("maxDeposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMaxMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc63d75b6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxMint(address ) view returns(uint256)
func (devVault *DevVault) PackMaxMint(arg0 common.Address) []byte {
	enc, err := devVault.abi.Pack("maxMint", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc63d75b6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxMint(address ) view returns(uint256)
func (devVault *DevVault) TryPackMaxMint(arg0 common.Address) ([]byte, error) {
	return devVault.abi.Pack("maxMint", arg0)
}

// UnpackMaxMint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc63d75b6.
//
// Solidity: function maxMint(address ) view returns(uint256)
func (devVault *DevVault) UnpackMaxMint(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("maxMint", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMaxRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd905777e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxRedeem(address owner) view returns(uint256)
func (devVault *DevVault) PackMaxRedeem(owner common.Address) []byte {
	enc, err := devVault.abi.Pack("maxRedeem", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd905777e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxRedeem(address owner) view returns(uint256)
func (devVault *DevVault) TryPackMaxRedeem(owner common.Address) ([]byte, error) {
	return devVault.abi.Pack("maxRedeem", owner)
}

// UnpackMaxRedeem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd905777e.
//
// Solidity: function maxRedeem(address owner) view returns(uint256)
func (devVault *DevVault) UnpackMaxRedeem(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("maxRedeem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMaxWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce96cb77.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxWithdraw(address owner) view returns(uint256)
func (devVault *DevVault) PackMaxWithdraw(owner common.Address) []byte {
	enc, err := devVault.abi.Pack("maxWithdraw", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce96cb77.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxWithdraw(address owner) view returns(uint256)
func (devVault *DevVault) TryPackMaxWithdraw(owner common.Address) ([]byte, error) {
	return devVault.abi.Pack("maxWithdraw", owner)
}

// UnpackMaxWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xce96cb77.
//
// Solidity: function maxWithdraw(address owner) view returns(uint256)
func (devVault *DevVault) UnpackMaxWithdraw(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("maxWithdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94bf804d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(uint256 shares, address receiver) returns(uint256)
func (devVault *DevVault) PackMint(shares *big.Int, receiver common.Address) []byte {
	enc, err := devVault.abi.Pack("mint", shares, receiver)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94bf804d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(uint256 shares, address receiver) returns(uint256)
func (devVault *DevVault) TryPackMint(shares *big.Int, receiver common.Address) ([]byte, error) {
	return devVault.abi.Pack("mint", shares, receiver)
}

// UnpackMint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x94bf804d.
//
// Solidity: function mint(uint256 shares, address receiver) returns(uint256)
func (devVault *DevVault) UnpackMint(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("mint", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (devVault *DevVault) PackName() []byte {
	enc, err := devVault.abi.Pack("name")
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
func (devVault *DevVault) TryPackName() ([]byte, error) {
	return devVault.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (devVault *DevVault) UnpackName(data []byte) (string, error) {
	out, err := devVault.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (devVault *DevVault) PackOwner() []byte {
	enc, err := devVault.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (devVault *DevVault) TryPackOwner() ([]byte, error) {
	return devVault.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (devVault *DevVault) UnpackOwner(data []byte) (common.Address, error) {
	out, err := devVault.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPreviewDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef8b30f7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previewDeposit(uint256 assets) view returns(uint256)
func (devVault *DevVault) PackPreviewDeposit(assets *big.Int) []byte {
	enc, err := devVault.abi.Pack("previewDeposit", assets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreviewDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef8b30f7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previewDeposit(uint256 assets) view returns(uint256)
func (devVault *DevVault) TryPackPreviewDeposit(assets *big.Int) ([]byte, error) {
	return devVault.abi.Pack("previewDeposit", assets)
}

// UnpackPreviewDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xef8b30f7.
//
// Solidity: function previewDeposit(uint256 assets) view returns(uint256)
func (devVault *DevVault) UnpackPreviewDeposit(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("previewDeposit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPreviewMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3d7f6b9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previewMint(uint256 shares) view returns(uint256)
func (devVault *DevVault) PackPreviewMint(shares *big.Int) []byte {
	enc, err := devVault.abi.Pack("previewMint", shares)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreviewMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb3d7f6b9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previewMint(uint256 shares) view returns(uint256)
func (devVault *DevVault) TryPackPreviewMint(shares *big.Int) ([]byte, error) {
	return devVault.abi.Pack("previewMint", shares)
}

// UnpackPreviewMint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb3d7f6b9.
//
// Solidity: function previewMint(uint256 shares) view returns(uint256)
func (devVault *DevVault) UnpackPreviewMint(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("previewMint", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPreviewRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4cdad506.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previewRedeem(uint256 shares) view returns(uint256)
func (devVault *DevVault) PackPreviewRedeem(shares *big.Int) []byte {
	enc, err := devVault.abi.Pack("previewRedeem", shares)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreviewRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4cdad506.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previewRedeem(uint256 shares) view returns(uint256)
func (devVault *DevVault) TryPackPreviewRedeem(shares *big.Int) ([]byte, error) {
	return devVault.abi.Pack("previewRedeem", shares)
}

// UnpackPreviewRedeem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4cdad506.
//
// Solidity: function previewRedeem(uint256 shares) view returns(uint256)
func (devVault *DevVault) UnpackPreviewRedeem(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("previewRedeem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPreviewWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0a28a477.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previewWithdraw(uint256 assets) view returns(uint256)
func (devVault *DevVault) PackPreviewWithdraw(assets *big.Int) []byte {
	enc, err := devVault.abi.Pack("previewWithdraw", assets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreviewWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0a28a477.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previewWithdraw(uint256 assets) view returns(uint256)
func (devVault *DevVault) TryPackPreviewWithdraw(assets *big.Int) ([]byte, error) {
	return devVault.abi.Pack("previewWithdraw", assets)
}

// UnpackPreviewWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0a28a477.
//
// Solidity: function previewWithdraw(uint256 assets) view returns(uint256)
func (devVault *DevVault) UnpackPreviewWithdraw(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("previewWithdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba087652.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function redeem(uint256 shares, address receiver, address owner) returns(uint256)
func (devVault *DevVault) PackRedeem(shares *big.Int, receiver common.Address, owner common.Address) []byte {
	enc, err := devVault.abi.Pack("redeem", shares, receiver, owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xba087652.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function redeem(uint256 shares, address receiver, address owner) returns(uint256)
func (devVault *DevVault) TryPackRedeem(shares *big.Int, receiver common.Address, owner common.Address) ([]byte, error) {
	return devVault.abi.Pack("redeem", shares, receiver, owner)
}

// UnpackRedeem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xba087652.
//
// Solidity: function redeem(uint256 shares, address receiver, address owner) returns(uint256)
func (devVault *DevVault) UnpackRedeem(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("redeem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (devVault *DevVault) PackRenounceOwnership() []byte {
	enc, err := devVault.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() returns()
func (devVault *DevVault) TryPackRenounceOwnership() ([]byte, error) {
	return devVault.abi.Pack("renounceOwnership")
}

// PackSetFault is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9a8e614.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setFault(uint8 fault_) returns()
func (devVault *DevVault) PackSetFault(fault uint8) []byte {
	enc, err := devVault.abi.Pack("setFault", fault)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetFault is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9a8e614.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setFault(uint8 fault_) returns()
func (devVault *DevVault) TryPackSetFault(fault uint8) ([]byte, error) {
	return devVault.abi.Pack("setFault", fault)
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (devVault *DevVault) PackSymbol() []byte {
	enc, err := devVault.abi.Pack("symbol")
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
func (devVault *DevVault) TryPackSymbol() ([]byte, error) {
	return devVault.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (devVault *DevVault) UnpackSymbol(data []byte) (string, error) {
	out, err := devVault.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01e1d114.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalAssets() view returns(uint256 assets)
func (devVault *DevVault) PackTotalAssets() []byte {
	enc, err := devVault.abi.Pack("totalAssets")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalAssets is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01e1d114.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalAssets() view returns(uint256 assets)
func (devVault *DevVault) TryPackTotalAssets() ([]byte, error) {
	return devVault.abi.Pack("totalAssets")
}

// UnpackTotalAssets is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01e1d114.
//
// Solidity: function totalAssets() view returns(uint256 assets)
func (devVault *DevVault) UnpackTotalAssets(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("totalAssets", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (devVault *DevVault) PackTotalSupply() []byte {
	enc, err := devVault.abi.Pack("totalSupply")
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
func (devVault *DevVault) TryPackTotalSupply() ([]byte, error) {
	return devVault.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (devVault *DevVault) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("totalSupply", data)
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
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (devVault *DevVault) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := devVault.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (devVault *DevVault) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return devVault.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (devVault *DevVault) UnpackTransfer(data []byte) (bool, error) {
	out, err := devVault.abi.Unpack("transfer", data)
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
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (devVault *DevVault) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := devVault.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (devVault *DevVault) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return devVault.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (devVault *DevVault) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := devVault.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (devVault *DevVault) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := devVault.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (devVault *DevVault) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return devVault.abi.Pack("transferOwnership", newOwner)
}

// PackUnderlying is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6f307dc3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function underlying() view returns(address)
func (devVault *DevVault) PackUnderlying() []byte {
	enc, err := devVault.abi.Pack("underlying")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnderlying is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6f307dc3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function underlying() view returns(address)
func (devVault *DevVault) TryPackUnderlying() ([]byte, error) {
	return devVault.abi.Pack("underlying")
}

// UnpackUnderlying is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6f307dc3.
//
// Solidity: function underlying() view returns(address)
func (devVault *DevVault) UnpackUnderlying(data []byte) (common.Address, error) {
	out, err := devVault.abi.Unpack("underlying", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb460af94.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(uint256 assets, address receiver, address owner) returns(uint256)
func (devVault *DevVault) PackWithdraw(assets *big.Int, receiver common.Address, owner common.Address) []byte {
	enc, err := devVault.abi.Pack("withdraw", assets, receiver, owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb460af94.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(uint256 assets, address receiver, address owner) returns(uint256)
func (devVault *DevVault) TryPackWithdraw(assets *big.Int, receiver common.Address, owner common.Address) ([]byte, error) {
	return devVault.abi.Pack("withdraw", assets, receiver, owner)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb460af94.
//
// Solidity: function withdraw(uint256 assets, address receiver, address owner) returns(uint256)
func (devVault *DevVault) UnpackWithdraw(data []byte) (*big.Int, error) {
	out, err := devVault.abi.Unpack("withdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// DevVaultApproval represents a Approval event raised by the DevVault contract.
type DevVaultApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DevVaultApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (DevVaultApproval) ContractEventName() string {
	return DevVaultApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (devVault *DevVault) UnpackApprovalEvent(log *types.Log) (*DevVaultApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devVault.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevVaultApproval)
	if len(log.Data) > 0 {
		if err := devVault.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devVault.abi.Events[event].Inputs {
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

// DevVaultDeposit represents a Deposit event raised by the DevVault contract.
type DevVaultDeposit struct {
	Sender common.Address
	Owner  common.Address
	Assets *big.Int
	Shares *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const DevVaultDepositEventName = "Deposit"

// ContractEventName returns the user-defined event name.
func (DevVaultDeposit) ContractEventName() string {
	return DevVaultDepositEventName
}

// UnpackDepositEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deposit(address indexed sender, address indexed owner, uint256 assets, uint256 shares)
func (devVault *DevVault) UnpackDepositEvent(log *types.Log) (*DevVaultDeposit, error) {
	event := "Deposit"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devVault.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevVaultDeposit)
	if len(log.Data) > 0 {
		if err := devVault.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devVault.abi.Events[event].Inputs {
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

// DevVaultOwnershipTransferred represents a OwnershipTransferred event raised by the DevVault contract.
type DevVaultOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DevVaultOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (DevVaultOwnershipTransferred) ContractEventName() string {
	return DevVaultOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (devVault *DevVault) UnpackOwnershipTransferredEvent(log *types.Log) (*DevVaultOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devVault.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevVaultOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := devVault.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devVault.abi.Events[event].Inputs {
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

// DevVaultTransfer represents a Transfer event raised by the DevVault contract.
type DevVaultTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const DevVaultTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (DevVaultTransfer) ContractEventName() string {
	return DevVaultTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (devVault *DevVault) UnpackTransferEvent(log *types.Log) (*DevVaultTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devVault.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevVaultTransfer)
	if len(log.Data) > 0 {
		if err := devVault.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devVault.abi.Events[event].Inputs {
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

// DevVaultWithdraw represents a Withdraw event raised by the DevVault contract.
type DevVaultWithdraw struct {
	Sender   common.Address
	Receiver common.Address
	Owner    common.Address
	Assets   *big.Int
	Shares   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const DevVaultWithdrawEventName = "Withdraw"

// ContractEventName returns the user-defined event name.
func (DevVaultWithdraw) ContractEventName() string {
	return DevVaultWithdrawEventName
}

// UnpackWithdrawEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdraw(address indexed sender, address indexed receiver, address indexed owner, uint256 assets, uint256 shares)
func (devVault *DevVault) UnpackWithdrawEvent(log *types.Log) (*DevVaultWithdraw, error) {
	event := "Withdraw"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != devVault.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DevVaultWithdraw)
	if len(log.Data) > 0 {
		if err := devVault.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range devVault.abi.Events[event].Inputs {
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
func (devVault *DevVault) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devVault.abi.Errors["Closed"].ID.Bytes()[:4]) {
		return devVault.UnpackClosedError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return devVault.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return devVault.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return devVault.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return devVault.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return devVault.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return devVault.UnpackERC20InvalidSpenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["ERC4626ExceededMaxDeposit"].ID.Bytes()[:4]) {
		return devVault.UnpackERC4626ExceededMaxDepositError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["ERC4626ExceededMaxMint"].ID.Bytes()[:4]) {
		return devVault.UnpackERC4626ExceededMaxMintError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["ERC4626ExceededMaxRedeem"].ID.Bytes()[:4]) {
		return devVault.UnpackERC4626ExceededMaxRedeemError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["ERC4626ExceededMaxWithdraw"].ID.Bytes()[:4]) {
		return devVault.UnpackERC4626ExceededMaxWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["Failing"].ID.Bytes()[:4]) {
		return devVault.UnpackFailingError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return devVault.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return devVault.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVault.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return devVault.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevVaultClosed represents a Closed error raised by the DevVault contract.
type DevVaultClosed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Closed()
func DevVaultClosedErrorID() common.Hash {
	return common.HexToHash("0x1cdde67b72a90f19919ac732a437ac2f7a10fc128d28c2a6e525d89ce5cd9d3a")
}

// UnpackClosedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Closed()
func (devVault *DevVault) UnpackClosedError(raw []byte) (*DevVaultClosed, error) {
	out := new(DevVaultClosed)
	if err := devVault.abi.UnpackIntoInterface(out, "Closed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the DevVault contract.
type DevVaultERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func DevVaultERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (devVault *DevVault) UnpackERC20InsufficientAllowanceError(raw []byte) (*DevVaultERC20InsufficientAllowance, error) {
	out := new(DevVaultERC20InsufficientAllowance)
	if err := devVault.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the DevVault contract.
type DevVaultERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func DevVaultERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (devVault *DevVault) UnpackERC20InsufficientBalanceError(raw []byte) (*DevVaultERC20InsufficientBalance, error) {
	out := new(DevVaultERC20InsufficientBalance)
	if err := devVault.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultERC20InvalidApprover represents a ERC20InvalidApprover error raised by the DevVault contract.
type DevVaultERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func DevVaultERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (devVault *DevVault) UnpackERC20InvalidApproverError(raw []byte) (*DevVaultERC20InvalidApprover, error) {
	out := new(DevVaultERC20InvalidApprover)
	if err := devVault.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the DevVault contract.
type DevVaultERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func DevVaultERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (devVault *DevVault) UnpackERC20InvalidReceiverError(raw []byte) (*DevVaultERC20InvalidReceiver, error) {
	out := new(DevVaultERC20InvalidReceiver)
	if err := devVault.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultERC20InvalidSender represents a ERC20InvalidSender error raised by the DevVault contract.
type DevVaultERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func DevVaultERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (devVault *DevVault) UnpackERC20InvalidSenderError(raw []byte) (*DevVaultERC20InvalidSender, error) {
	out := new(DevVaultERC20InvalidSender)
	if err := devVault.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultERC20InvalidSpender represents a ERC20InvalidSpender error raised by the DevVault contract.
type DevVaultERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func DevVaultERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (devVault *DevVault) UnpackERC20InvalidSpenderError(raw []byte) (*DevVaultERC20InvalidSpender, error) {
	out := new(DevVaultERC20InvalidSpender)
	if err := devVault.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultERC4626ExceededMaxDeposit represents a ERC4626ExceededMaxDeposit error raised by the DevVault contract.
type DevVaultERC4626ExceededMaxDeposit struct {
	Receiver common.Address
	Assets   *big.Int
	Max      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC4626ExceededMaxDeposit(address receiver, uint256 assets, uint256 max)
func DevVaultERC4626ExceededMaxDepositErrorID() common.Hash {
	return common.HexToHash("0x79012fb2819fcdc1de669c08773dbcd6bdc757862642f75fb1c584dadf259dfe")
}

// UnpackERC4626ExceededMaxDepositError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC4626ExceededMaxDeposit(address receiver, uint256 assets, uint256 max)
func (devVault *DevVault) UnpackERC4626ExceededMaxDepositError(raw []byte) (*DevVaultERC4626ExceededMaxDeposit, error) {
	out := new(DevVaultERC4626ExceededMaxDeposit)
	if err := devVault.abi.UnpackIntoInterface(out, "ERC4626ExceededMaxDeposit", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultERC4626ExceededMaxMint represents a ERC4626ExceededMaxMint error raised by the DevVault contract.
type DevVaultERC4626ExceededMaxMint struct {
	Receiver common.Address
	Shares   *big.Int
	Max      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC4626ExceededMaxMint(address receiver, uint256 shares, uint256 max)
func DevVaultERC4626ExceededMaxMintErrorID() common.Hash {
	return common.HexToHash("0x284ff667dc615a39438518c22e8955b9470327d9de8a4d7e21c926b260d65176")
}

// UnpackERC4626ExceededMaxMintError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC4626ExceededMaxMint(address receiver, uint256 shares, uint256 max)
func (devVault *DevVault) UnpackERC4626ExceededMaxMintError(raw []byte) (*DevVaultERC4626ExceededMaxMint, error) {
	out := new(DevVaultERC4626ExceededMaxMint)
	if err := devVault.abi.UnpackIntoInterface(out, "ERC4626ExceededMaxMint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultERC4626ExceededMaxRedeem represents a ERC4626ExceededMaxRedeem error raised by the DevVault contract.
type DevVaultERC4626ExceededMaxRedeem struct {
	Owner  common.Address
	Shares *big.Int
	Max    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC4626ExceededMaxRedeem(address owner, uint256 shares, uint256 max)
func DevVaultERC4626ExceededMaxRedeemErrorID() common.Hash {
	return common.HexToHash("0xb94abeec0557d36b5f0bc8f115deec7b184dcbff94ac66d55e37c8f301e75269")
}

// UnpackERC4626ExceededMaxRedeemError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC4626ExceededMaxRedeem(address owner, uint256 shares, uint256 max)
func (devVault *DevVault) UnpackERC4626ExceededMaxRedeemError(raw []byte) (*DevVaultERC4626ExceededMaxRedeem, error) {
	out := new(DevVaultERC4626ExceededMaxRedeem)
	if err := devVault.abi.UnpackIntoInterface(out, "ERC4626ExceededMaxRedeem", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultERC4626ExceededMaxWithdraw represents a ERC4626ExceededMaxWithdraw error raised by the DevVault contract.
type DevVaultERC4626ExceededMaxWithdraw struct {
	Owner  common.Address
	Assets *big.Int
	Max    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC4626ExceededMaxWithdraw(address owner, uint256 assets, uint256 max)
func DevVaultERC4626ExceededMaxWithdrawErrorID() common.Hash {
	return common.HexToHash("0xfe9cceec2bd1f9b68641914cc354eacaeb1cc2169f5ba0639930f241e87142f0")
}

// UnpackERC4626ExceededMaxWithdrawError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC4626ExceededMaxWithdraw(address owner, uint256 assets, uint256 max)
func (devVault *DevVault) UnpackERC4626ExceededMaxWithdrawError(raw []byte) (*DevVaultERC4626ExceededMaxWithdraw, error) {
	out := new(DevVaultERC4626ExceededMaxWithdraw)
	if err := devVault.abi.UnpackIntoInterface(out, "ERC4626ExceededMaxWithdraw", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultFailing represents a Failing error raised by the DevVault contract.
type DevVaultFailing struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Failing()
func DevVaultFailingErrorID() common.Hash {
	return common.HexToHash("0x678805d1bd879fa4b375bf5e54aea4b935959b52a6bcdd3d3564cb21ca913c5a")
}

// UnpackFailingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Failing()
func (devVault *DevVault) UnpackFailingError(raw []byte) (*DevVaultFailing, error) {
	out := new(DevVaultFailing)
	if err := devVault.abi.UnpackIntoInterface(out, "Failing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the DevVault contract.
type DevVaultOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func DevVaultOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (devVault *DevVault) UnpackOwnableInvalidOwnerError(raw []byte) (*DevVaultOwnableInvalidOwner, error) {
	out := new(DevVaultOwnableInvalidOwner)
	if err := devVault.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the DevVault contract.
type DevVaultOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func DevVaultOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (devVault *DevVault) UnpackOwnableUnauthorizedAccountError(raw []byte) (*DevVaultOwnableUnauthorizedAccount, error) {
	out := new(DevVaultOwnableUnauthorizedAccount)
	if err := devVault.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVaultSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the DevVault contract.
type DevVaultSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func DevVaultSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (devVault *DevVault) UnpackSafeERC20FailedOperationError(raw []byte) (*DevVaultSafeERC20FailedOperation, error) {
	out := new(DevVaultSafeERC20FailedOperation)
	if err := devVault.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}
