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

// DevVatMetaData contains all meta data concerning the DevVat contract.
var DevVatMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"}],\"name\":\"BadFile\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"}],\"name\":\"NoSuchIlk\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"NotAllowed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotLive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotWard\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"urn\",\"type\":\"address\"}],\"name\":\"Unsafe\",\"type\":\"error\"},{\"anonymous\":true,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes4\",\"name\":\"sig\",\"type\":\"bytes4\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg1\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg2\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"arg3\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"LogNote\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"Line\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"cage\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"can\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"dai\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"debt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"deny\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"data\",\"type\":\"uint256\"}],\"name\":\"file\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"src\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"dst\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"wad\",\"type\":\"uint256\"}],\"name\":\"flux\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"u\",\"type\":\"address\"},{\"internalType\":\"int256\",\"name\":\"rate\",\"type\":\"int256\"}],\"name\":\"fold\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"src\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"dst\",\"type\":\"address\"},{\"internalType\":\"int256\",\"name\":\"dink\",\"type\":\"int256\"},{\"internalType\":\"int256\",\"name\":\"dart\",\"type\":\"int256\"}],\"name\":\"fork\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"u\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"v\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"w\",\"type\":\"address\"},{\"internalType\":\"int256\",\"name\":\"dink\",\"type\":\"int256\"},{\"internalType\":\"int256\",\"name\":\"dart\",\"type\":\"int256\"}],\"name\":\"frob\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"gem\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"u\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"v\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"w\",\"type\":\"address\"},{\"internalType\":\"int256\",\"name\":\"dink\",\"type\":\"int256\"},{\"internalType\":\"int256\",\"name\":\"dart\",\"type\":\"int256\"}],\"name\":\"grab\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"rad\",\"type\":\"uint256\"}],\"name\":\"heal\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"hope\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"name\":\"ilks\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"Art\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"rate\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"spot\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"line\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"dust\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"}],\"name\":\"init\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"live\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"src\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"dst\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"rad\",\"type\":\"uint256\"}],\"name\":\"move\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"nope\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"}],\"name\":\"rely\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"sin\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"ilk\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"usr\",\"type\":\"address\"},{\"internalType\":\"int256\",\"name\":\"wad\",\"type\":\"int256\"}],\"name\":\"slip\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"u\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"v\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"rad\",\"type\":\"uint256\"}],\"name\":\"suck\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"urns\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"ink\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"art\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"vice\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"wards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "DevVat",
	Bin: "0x60806040526001600a553480156013575f5ffd5b50335f90815260208190526040902060019055611588806100335f395ff3fe608060405234801561000f575f5ffd5b50600436106101bb575f3560e01c80637cdd3fde116100f3578063bb35783b11610093578063dc4d20fa1161006e578063dc4d20fa14610433578063f059212a14610446578063f24e23eb14610465578063f37ac61c14610478575f5ffd5b8063bb35783b1461039d578063bf353dbb146103b0578063d9638d36146103cf575f5ffd5b80639c52a7f1116100ce5780639c52a7f11461035b578063a3b22fc41461036e578063b65337df14610381578063babe8a3f14610394575f5ffd5b80637cdd3fde1461032c578063870c616d1461033f578063957aa58c14610352575f5ffd5b80634538c4eb1161015e578063692450091161013957806369245009146102df5780636c25b346146102e757806376088703146103065780637bab3f4014610319575f5ffd5b80634538c4eb1461028f5780636111be2e146102b957806365fae35e146102cc575f5ffd5b80632424be5c116101995780632424be5c1461021a57806329ae8114146102605780632d61a355146102735780633b6631951461027c575f5ffd5b80630dca59c1146101bf5780631a0b287e146101db578063214414d5146101f0575b5f5ffd5b6101c860075481565b6040519081526020015b60405180910390f35b6101ee6101e93660046112c6565b61048b565b005b6101c86101fe36600461130a565b600460209081525f928352604080842090915290825290205481565b61024b61022836600461130a565b600360209081525f92835260408084209091529082529020805460019091015482565b604080519283526020830191909152016101d2565b6101ee61026e366004611334565b610586565b6101c860085481565b6101ee61028a366004611354565b61061d565b6101c861029d36600461136b565b600160209081525f928352604080842090915290825290205481565b6101ee6102c7366004611393565b6106a1565b6101ee6102da3660046113d4565b61074f565b6101ee6107cc565b6101c86102f53660046113d4565b60056020525f908152604090205481565b6101ee6103143660046113ed565b610837565b6101ee6103273660046113ed565b610a77565b6101ee61033a366004611448565b610bee565b6101ee61034d36600461147b565b610ca4565b6101c8600a5481565b6101ee6103693660046113d4565b610e1c565b6101ee61037c3660046113d4565b610e98565b6101ee61038f366004611448565b610eef565b6101c860095481565b6101ee6103ab3660046114c5565b610fd8565b6101c86103be3660046113d4565b5f6020819052908152604090205481565b61040b6103dd366004611354565b600260208190525f918252604090912080546001820154928201546003830154600490930154919392909185565b604080519586526020860194909452928401919091526060830152608082015260a0016101d2565b6101ee6104413660046113d4565b611071565b6101c86104543660046113d4565b60066020525f908152604090205481565b6101ee6104733660046114c5565b6110c6565b6101ee610486366004611354565b61117a565b335f908152602081905260409020546001146104c15760405163e214b00760e01b81523360048201526024015b60405180910390fd5b81631cdc1bdd60e21b036104e8575f83815260026020819052604090912001819055610550565b81636c696e6560e01b0361050e575f838152600260205260409020600301819055610550565b8163191d5cdd60e21b03610534575f838152600260205260409020600401819055610550565b604051631390aee360e11b8152600481018390526024016104b8565b6040516020815260e0602082015260e05f60408301376044356024356004355f356001600160e01b03191661012085a450505050565b335f908152602081905260409020546001146105b75760405163e214b00760e01b81523360048201526024016104b8565b81634c696e6560e01b146105e157604051631390aee360e11b8152600481018390526024016104b8565b806009819055506040516020815260e0602082015260e05f60408301376044356024356004355f356001600160e01b03191661012085a4505050565b335f9081526020819052604090205460011461064e5760405163e214b00760e01b81523360048201526024016104b8565b5f8181526002602090815260408083206b033b2e3c9fd0803ce8000000600190910155805182815260e092810183905292908301376044356024356004355f356001600160e01b03191661012085a45050565b6106aa83611226565b5f8481526004602090815260408083206001600160a01b0387168452909152812080548392906106db908490611502565b90915550505f8481526004602090815260408083206001600160a01b038616845290915281208054839290610711908490611515565b925050819055506040516020815260e0602082015260e05f60408301376044356024356004355f356001600160e01b03191661012085a45050505050565b335f908152602081905260409020546001146107805760405163e214b00760e01b81523360048201526024016104b8565b6001600160a01b0381165f9081526020818152604080832060019055805182815260e092810183905292908301376044356024356004355f356001600160e01b03191661012085a45050565b335f908152602081905260409020546001146107fd5760405163e214b00760e01b81523360048201526024016104b8565b5f600a819055506040516020815260e0602082015260e05f60408301376044356024356004355f356001600160e01b03191661012085a450565b5f868152600260209081526040808320600383528184206001600160a01b038a168552909252909120600a546001146108835760405163baf13b3f60e01b815260040160405180910390fd5b81600101545f036108aa57604051633bcd28e360e11b8152600481018990526024016104b8565b80546108b69085611293565b815560018101546108c79084611293565b600182015581546108d89084611293565b825560018201545f906108ec908590611528565b90506108fa60075482611293565b6007556002830154825461090e9190611557565b836001015483600101546109229190611557565b11801561093757505f84138061093757505f85125b15610967576040516386670d3d60e01b8152600481018a90526001600160a01b03891660248201526044016104b8565b5f84138061097457505f85125b156109825761098288611226565b5f8513156109935761099387611226565b5f8412156109a4576109a486611226565b5f8981526004602090815260408083206001600160a01b038b1684529091529020546109d8906109d38761156e565b611293565b5f8a81526004602090815260408083206001600160a01b03808d168552908352818420949094559289168252600590522054610a149082611293565b60055f886001600160a01b03166001600160a01b031681526020019081526020015f20819055505050506040516020815260e0602082015260e05f60408301376044356024356004355f356001600160e01b03191661012085a450505050505050565b335f90815260208190526040902054600114610aa85760405163e214b00760e01b81523360048201526024016104b8565b5f868152600260209081526040808320600383528184206001600160a01b038a1685529092529091208054610add9085611293565b81556001810154610aee9084611293565b60018201558154610aff9084611293565b825560018201545f90610b13908590611528565b5f8a81526004602090815260408083206001600160a01b038c168452909152902054909150610b45906109d38761156e565b5f8a81526004602090815260408083206001600160a01b03808d168552908352818420949094559289168252600690522054610b84906109d38361156e565b6001600160a01b0387165f90815260066020526040902055600854610bac906109d38361156e565b6008819055505050506040516020815260e0602082015260e05f60408301376044356024356004355f356001600160e01b03191661012085a450505050505050565b335f90815260208190526040902054600114610c1f5760405163e214b00760e01b81523360048201526024016104b8565b5f8381526004602090815260408083206001600160a01b0386168452909152902054610c4b9082611293565b5f8481526004602090815260408083206001600160a01b0387168452825280832093909355825181815260e0918101829052929091908301376044356024356004355f356001600160e01b03191661012085a450505050565b5f8581526003602090815260408083206001600160a01b0388811685529083528184209087168452818420898552600290935292208254610ce8906109d38761156e565b83556001830154610cfc906109d38661156e565b60018401558154610d0d9086611293565b82556001820154610d1e9085611293565b6001830155610d2c87611226565b610d3586611226565b60028101548354610d469190611557565b81600101548460010154610d5a9190611557565b1115610d8b576040516386670d3d60e01b8152600481018990526001600160a01b03881660248201526044016104b8565b60028101548254610d9c9190611557565b81600101548360010154610db09190611557565b1115610de1576040516386670d3d60e01b8152600481018990526001600160a01b03871660248201526044016104b8565b5050506040516020815260e0602082015260e05f60408301376044356024356004355f356001600160e01b03191661012085a4505050505050565b335f90815260208190526040902054600114610e4d5760405163e214b00760e01b81523360048201526024016104b8565b6001600160a01b0381165f90815260208181526040808320839055805182815260e092810183905292908301376044356024356004355f356001600160e01b03191661012085a45050565b335f9081526001602081815260408084206001600160a01b0386168552825280842092909255815181815260e09181018290529290918301376044356024356004355f356001600160e01b03191661012085a45050565b335f90815260208190526040902054600114610f205760405163e214b00760e01b81523360048201526024016104b8565b5f8381526002602052604090206001810154610f3c9083611293565b600182015580545f90610f50908490611528565b6001600160a01b0385165f90815260056020526040902054909150610f759082611293565b6001600160a01b0385165f90815260056020526040902055600754610f9a9082611293565b60078190555050506040516020815260e0602082015260e05f60408301376044356024356004355f356001600160e01b03191661012085a450505050565b610fe183611226565b6001600160a01b0383165f9081526005602052604081208054839290611008908490611502565b90915550506001600160a01b0382165f9081526005602052604081208054839290611034908490611515565b925050819055506040516020815260e0602082015260e05f60408301376044356024356004355f356001600160e01b03191661012085a450505050565b335f9081526001602090815260408083206001600160a01b03851684528252808320839055805182815260e092810183905292908301376044356024356004355f356001600160e01b03191661012085a45050565b335f908152602081905260409020546001146110f75760405163e214b00760e01b81523360048201526024016104b8565b6001600160a01b0383165f908152600660205260408120805483929061111e908490611515565b90915550506001600160a01b0382165f908152600560205260408120805483929061114a908490611515565b925050819055508060085f8282546111629190611515565b925050819055508060075f8282546110349190611515565b335f9081526006602052604081208054839290611198908490611502565b9091555050335f90815260056020526040812080548392906111bb908490611502565b925050819055508060085f8282546111d39190611502565b925050819055508060075f8282546111eb9190611502565b925050819055506040516020815260e0602082015260e05f60408301376044356024356004355f356001600160e01b03191661012085a45050565b6001600160a01b038116331480159061126157506001600160a01b0381165f9081526001602081815260408084203385529091529091205414155b1561129057604051630272d02960e61b81523360048201526001600160a01b03821660248201526044016104b8565b50565b5f5f82126112aa576112a58284611515565b6112bd565b6112b38261156e565b6112bd9084611502565b90505b92915050565b5f5f5f606084860312156112d8575f5ffd5b505081359360208301359350604090920135919050565b80356001600160a01b0381168114611305575f5ffd5b919050565b5f5f6040838503121561131b575f5ffd5b8235915061132b602084016112ef565b90509250929050565b5f5f60408385031215611345575f5ffd5b50508035926020909101359150565b5f60208284031215611364575f5ffd5b5035919050565b5f5f6040838503121561137c575f5ffd5b611385836112ef565b915061132b602084016112ef565b5f5f5f5f608085870312156113a6575f5ffd5b843593506113b6602086016112ef565b92506113c4604086016112ef565b9396929550929360600135925050565b5f602082840312156113e4575f5ffd5b6112bd826112ef565b5f5f5f5f5f5f60c08789031215611402575f5ffd5b86359550611412602088016112ef565b9450611420604088016112ef565b935061142e606088016112ef565b9598949750929560808101359460a0909101359350915050565b5f5f5f6060848603121561145a575f5ffd5b8335925061146a602085016112ef565b929592945050506040919091013590565b5f5f5f5f5f60a0868803121561148f575f5ffd5b8535945061149f602087016112ef565b93506114ad604087016112ef565b94979396509394606081013594506080013592915050565b5f5f5f606084860312156114d7575f5ffd5b6114e0846112ef565b925061146a602085016112ef565b634e487b7160e01b5f52601160045260245ffd5b818103818111156112c0576112c06114ee565b808201808211156112c0576112c06114ee565b8082025f8212600160ff1b84141615611543576115436114ee565b81810583148215176112c0576112c06114ee565b80820281158282048414176112c0576112c06114ee565b5f600160ff1b8201611582576115826114ee565b505f039056",
}

// DevVat is an auto generated Go binding around an Ethereum contract.
type DevVat struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevVat) GetABI() abi.ABI {
	return c.abi
}

// NewDevVat creates a new instance of DevVat.
func NewDevVat() *DevVat {
	parsed, err := DevVatMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevVat{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevVat) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackLine is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbabe8a3f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function Line() view returns(uint256)
func (devVat *DevVat) PackLine() []byte {
	enc, err := devVat.abi.Pack("Line")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLine is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbabe8a3f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function Line() view returns(uint256)
func (devVat *DevVat) TryPackLine() ([]byte, error) {
	return devVat.abi.Pack("Line")
}

// UnpackLine is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbabe8a3f.
//
// Solidity: function Line() view returns(uint256)
func (devVat *DevVat) UnpackLine(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("Line", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69245009.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cage() returns()
func (devVat *DevVat) PackCage() []byte {
	enc, err := devVat.abi.Pack("cage")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCage is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69245009.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cage() returns()
func (devVat *DevVat) TryPackCage() ([]byte, error) {
	return devVat.abi.Pack("cage")
}

// PackCan is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4538c4eb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function can(address , address ) view returns(uint256)
func (devVat *DevVat) PackCan(arg0 common.Address, arg1 common.Address) []byte {
	enc, err := devVat.abi.Pack("can", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCan is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4538c4eb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function can(address , address ) view returns(uint256)
func (devVat *DevVat) TryPackCan(arg0 common.Address, arg1 common.Address) ([]byte, error) {
	return devVat.abi.Pack("can", arg0, arg1)
}

// UnpackCan is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4538c4eb.
//
// Solidity: function can(address , address ) view returns(uint256)
func (devVat *DevVat) UnpackCan(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("can", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDai is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6c25b346.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function dai(address ) view returns(uint256)
func (devVat *DevVat) PackDai(arg0 common.Address) []byte {
	enc, err := devVat.abi.Pack("dai", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDai is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6c25b346.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function dai(address ) view returns(uint256)
func (devVat *DevVat) TryPackDai(arg0 common.Address) ([]byte, error) {
	return devVat.abi.Pack("dai", arg0)
}

// UnpackDai is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6c25b346.
//
// Solidity: function dai(address ) view returns(uint256)
func (devVat *DevVat) UnpackDai(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("dai", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDebt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0dca59c1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function debt() view returns(uint256)
func (devVat *DevVat) PackDebt() []byte {
	enc, err := devVat.abi.Pack("debt")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDebt is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0dca59c1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function debt() view returns(uint256)
func (devVat *DevVat) TryPackDebt() ([]byte, error) {
	return devVat.abi.Pack("debt")
}

// UnpackDebt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0dca59c1.
//
// Solidity: function debt() view returns(uint256)
func (devVat *DevVat) UnpackDebt(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("debt", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDeny is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c52a7f1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deny(address usr) returns()
func (devVat *DevVat) PackDeny(usr common.Address) []byte {
	enc, err := devVat.abi.Pack("deny", usr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeny is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c52a7f1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deny(address usr) returns()
func (devVat *DevVat) TryPackDeny(usr common.Address) ([]byte, error) {
	return devVat.abi.Pack("deny", usr)
}

// PackFile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1a0b287e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 ilk, bytes32 what, uint256 data) returns()
func (devVat *DevVat) PackFile(ilk [32]byte, what [32]byte, data *big.Int) []byte {
	enc, err := devVat.abi.Pack("file", ilk, what, data)
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
func (devVat *DevVat) TryPackFile(ilk [32]byte, what [32]byte, data *big.Int) ([]byte, error) {
	return devVat.abi.Pack("file", ilk, what, data)
}

// PackFile0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x29ae8114.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function file(bytes32 what, uint256 data) returns()
func (devVat *DevVat) PackFile0(what [32]byte, data *big.Int) []byte {
	enc, err := devVat.abi.Pack("file0", what, data)
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
func (devVat *DevVat) TryPackFile0(what [32]byte, data *big.Int) ([]byte, error) {
	return devVat.abi.Pack("file0", what, data)
}

// PackFlux is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6111be2e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function flux(bytes32 ilk, address src, address dst, uint256 wad) returns()
func (devVat *DevVat) PackFlux(ilk [32]byte, src common.Address, dst common.Address, wad *big.Int) []byte {
	enc, err := devVat.abi.Pack("flux", ilk, src, dst, wad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFlux is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6111be2e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function flux(bytes32 ilk, address src, address dst, uint256 wad) returns()
func (devVat *DevVat) TryPackFlux(ilk [32]byte, src common.Address, dst common.Address, wad *big.Int) ([]byte, error) {
	return devVat.abi.Pack("flux", ilk, src, dst, wad)
}

// PackFold is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb65337df.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fold(bytes32 ilk, address u, int256 rate) returns()
func (devVat *DevVat) PackFold(ilk [32]byte, u common.Address, rate *big.Int) []byte {
	enc, err := devVat.abi.Pack("fold", ilk, u, rate)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFold is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb65337df.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fold(bytes32 ilk, address u, int256 rate) returns()
func (devVat *DevVat) TryPackFold(ilk [32]byte, u common.Address, rate *big.Int) ([]byte, error) {
	return devVat.abi.Pack("fold", ilk, u, rate)
}

// PackFork is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x870c616d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fork(bytes32 ilk, address src, address dst, int256 dink, int256 dart) returns()
func (devVat *DevVat) PackFork(ilk [32]byte, src common.Address, dst common.Address, dink *big.Int, dart *big.Int) []byte {
	enc, err := devVat.abi.Pack("fork", ilk, src, dst, dink, dart)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFork is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x870c616d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fork(bytes32 ilk, address src, address dst, int256 dink, int256 dart) returns()
func (devVat *DevVat) TryPackFork(ilk [32]byte, src common.Address, dst common.Address, dink *big.Int, dart *big.Int) ([]byte, error) {
	return devVat.abi.Pack("fork", ilk, src, dst, dink, dart)
}

// PackFrob is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76088703.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function frob(bytes32 ilk, address u, address v, address w, int256 dink, int256 dart) returns()
func (devVat *DevVat) PackFrob(ilk [32]byte, u common.Address, v common.Address, w common.Address, dink *big.Int, dart *big.Int) []byte {
	enc, err := devVat.abi.Pack("frob", ilk, u, v, w, dink, dart)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFrob is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76088703.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function frob(bytes32 ilk, address u, address v, address w, int256 dink, int256 dart) returns()
func (devVat *DevVat) TryPackFrob(ilk [32]byte, u common.Address, v common.Address, w common.Address, dink *big.Int, dart *big.Int) ([]byte, error) {
	return devVat.abi.Pack("frob", ilk, u, v, w, dink, dart)
}

// PackGem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x214414d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function gem(bytes32 , address ) view returns(uint256)
func (devVat *DevVat) PackGem(arg0 [32]byte, arg1 common.Address) []byte {
	enc, err := devVat.abi.Pack("gem", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x214414d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function gem(bytes32 , address ) view returns(uint256)
func (devVat *DevVat) TryPackGem(arg0 [32]byte, arg1 common.Address) ([]byte, error) {
	return devVat.abi.Pack("gem", arg0, arg1)
}

// UnpackGem is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x214414d5.
//
// Solidity: function gem(bytes32 , address ) view returns(uint256)
func (devVat *DevVat) UnpackGem(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("gem", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGrab is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7bab3f40.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function grab(bytes32 ilk, address u, address v, address w, int256 dink, int256 dart) returns()
func (devVat *DevVat) PackGrab(ilk [32]byte, u common.Address, v common.Address, w common.Address, dink *big.Int, dart *big.Int) []byte {
	enc, err := devVat.abi.Pack("grab", ilk, u, v, w, dink, dart)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGrab is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7bab3f40.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function grab(bytes32 ilk, address u, address v, address w, int256 dink, int256 dart) returns()
func (devVat *DevVat) TryPackGrab(ilk [32]byte, u common.Address, v common.Address, w common.Address, dink *big.Int, dart *big.Int) ([]byte, error) {
	return devVat.abi.Pack("grab", ilk, u, v, w, dink, dart)
}

// PackHeal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf37ac61c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function heal(uint256 rad) returns()
func (devVat *DevVat) PackHeal(rad *big.Int) []byte {
	enc, err := devVat.abi.Pack("heal", rad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHeal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf37ac61c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function heal(uint256 rad) returns()
func (devVat *DevVat) TryPackHeal(rad *big.Int) ([]byte, error) {
	return devVat.abi.Pack("heal", rad)
}

// PackHope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3b22fc4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hope(address usr) returns()
func (devVat *DevVat) PackHope(usr common.Address) []byte {
	enc, err := devVat.abi.Pack("hope", usr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3b22fc4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hope(address usr) returns()
func (devVat *DevVat) TryPackHope(usr common.Address) ([]byte, error) {
	return devVat.abi.Pack("hope", usr)
}

// PackIlks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9638d36.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ilks(bytes32 ) view returns(uint256 Art, uint256 rate, uint256 spot, uint256 line, uint256 dust)
func (devVat *DevVat) PackIlks(arg0 [32]byte) []byte {
	enc, err := devVat.abi.Pack("ilks", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIlks is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9638d36.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ilks(bytes32 ) view returns(uint256 Art, uint256 rate, uint256 spot, uint256 line, uint256 dust)
func (devVat *DevVat) TryPackIlks(arg0 [32]byte) ([]byte, error) {
	return devVat.abi.Pack("ilks", arg0)
}

// DevVatIlksOutput serves as a container for the return parameters of contract
// method Ilks.
type DevVatIlksOutput struct {
	Art  *big.Int
	Rate *big.Int
	Spot *big.Int
	Line *big.Int
	Dust *big.Int
}

// UnpackIlks is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd9638d36.
//
// Solidity: function ilks(bytes32 ) view returns(uint256 Art, uint256 rate, uint256 spot, uint256 line, uint256 dust)
func (devVat *DevVat) UnpackIlks(data []byte) (DevVatIlksOutput, error) {
	out, err := devVat.abi.Unpack("ilks", data)
	outstruct := new(DevVatIlksOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Art = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Rate = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Spot = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.Line = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.Dust = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackInit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b663195.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function init(bytes32 ilk) returns()
func (devVat *DevVat) PackInit(ilk [32]byte) []byte {
	enc, err := devVat.abi.Pack("init", ilk)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b663195.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function init(bytes32 ilk) returns()
func (devVat *DevVat) TryPackInit(ilk [32]byte) ([]byte, error) {
	return devVat.abi.Pack("init", ilk)
}

// PackLive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x957aa58c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function live() view returns(uint256)
func (devVat *DevVat) PackLive() []byte {
	enc, err := devVat.abi.Pack("live")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x957aa58c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function live() view returns(uint256)
func (devVat *DevVat) TryPackLive() ([]byte, error) {
	return devVat.abi.Pack("live")
}

// UnpackLive is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x957aa58c.
//
// Solidity: function live() view returns(uint256)
func (devVat *DevVat) UnpackLive(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("live", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb35783b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function move(address src, address dst, uint256 rad) returns()
func (devVat *DevVat) PackMove(src common.Address, dst common.Address, rad *big.Int) []byte {
	enc, err := devVat.abi.Pack("move", src, dst, rad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb35783b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function move(address src, address dst, uint256 rad) returns()
func (devVat *DevVat) TryPackMove(src common.Address, dst common.Address, rad *big.Int) ([]byte, error) {
	return devVat.abi.Pack("move", src, dst, rad)
}

// PackNope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdc4d20fa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nope(address usr) returns()
func (devVat *DevVat) PackNope(usr common.Address) []byte {
	enc, err := devVat.abi.Pack("nope", usr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNope is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdc4d20fa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nope(address usr) returns()
func (devVat *DevVat) TryPackNope(usr common.Address) ([]byte, error) {
	return devVat.abi.Pack("nope", usr)
}

// PackRely is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65fae35e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rely(address usr) returns()
func (devVat *DevVat) PackRely(usr common.Address) []byte {
	enc, err := devVat.abi.Pack("rely", usr)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRely is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65fae35e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rely(address usr) returns()
func (devVat *DevVat) TryPackRely(usr common.Address) ([]byte, error) {
	return devVat.abi.Pack("rely", usr)
}

// PackSin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf059212a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sin(address ) view returns(uint256)
func (devVat *DevVat) PackSin(arg0 common.Address) []byte {
	enc, err := devVat.abi.Pack("sin", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf059212a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sin(address ) view returns(uint256)
func (devVat *DevVat) TryPackSin(arg0 common.Address) ([]byte, error) {
	return devVat.abi.Pack("sin", arg0)
}

// UnpackSin is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf059212a.
//
// Solidity: function sin(address ) view returns(uint256)
func (devVat *DevVat) UnpackSin(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("sin", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSlip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7cdd3fde.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function slip(bytes32 ilk, address usr, int256 wad) returns()
func (devVat *DevVat) PackSlip(ilk [32]byte, usr common.Address, wad *big.Int) []byte {
	enc, err := devVat.abi.Pack("slip", ilk, usr, wad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSlip is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7cdd3fde.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function slip(bytes32 ilk, address usr, int256 wad) returns()
func (devVat *DevVat) TryPackSlip(ilk [32]byte, usr common.Address, wad *big.Int) ([]byte, error) {
	return devVat.abi.Pack("slip", ilk, usr, wad)
}

// PackSuck is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf24e23eb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function suck(address u, address v, uint256 rad) returns()
func (devVat *DevVat) PackSuck(u common.Address, v common.Address, rad *big.Int) []byte {
	enc, err := devVat.abi.Pack("suck", u, v, rad)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSuck is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf24e23eb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function suck(address u, address v, uint256 rad) returns()
func (devVat *DevVat) TryPackSuck(u common.Address, v common.Address, rad *big.Int) ([]byte, error) {
	return devVat.abi.Pack("suck", u, v, rad)
}

// PackUrns is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2424be5c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function urns(bytes32 , address ) view returns(uint256 ink, uint256 art)
func (devVat *DevVat) PackUrns(arg0 [32]byte, arg1 common.Address) []byte {
	enc, err := devVat.abi.Pack("urns", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUrns is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2424be5c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function urns(bytes32 , address ) view returns(uint256 ink, uint256 art)
func (devVat *DevVat) TryPackUrns(arg0 [32]byte, arg1 common.Address) ([]byte, error) {
	return devVat.abi.Pack("urns", arg0, arg1)
}

// DevVatUrnsOutput serves as a container for the return parameters of contract
// method Urns.
type DevVatUrnsOutput struct {
	Ink *big.Int
	Art *big.Int
}

// UnpackUrns is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2424be5c.
//
// Solidity: function urns(bytes32 , address ) view returns(uint256 ink, uint256 art)
func (devVat *DevVat) UnpackUrns(data []byte) (DevVatUrnsOutput, error) {
	out, err := devVat.abi.Unpack("urns", data)
	outstruct := new(DevVatUrnsOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Ink = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Art = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackVice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d61a355.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vice() view returns(uint256)
func (devVat *DevVat) PackVice() []byte {
	enc, err := devVat.abi.Pack("vice")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d61a355.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function vice() view returns(uint256)
func (devVat *DevVat) TryPackVice() ([]byte, error) {
	return devVat.abi.Pack("vice")
}

// UnpackVice is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2d61a355.
//
// Solidity: function vice() view returns(uint256)
func (devVat *DevVat) UnpackVice(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("vice", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf353dbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function wards(address ) view returns(uint256)
func (devVat *DevVat) PackWards(arg0 common.Address) []byte {
	enc, err := devVat.abi.Pack("wards", arg0)
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
func (devVat *DevVat) TryPackWards(arg0 common.Address) ([]byte, error) {
	return devVat.abi.Pack("wards", arg0)
}

// UnpackWards is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf353dbb.
//
// Solidity: function wards(address ) view returns(uint256)
func (devVat *DevVat) UnpackWards(data []byte) (*big.Int, error) {
	out, err := devVat.abi.Unpack("wards", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (devVat *DevVat) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], devVat.abi.Errors["BadFile"].ID.Bytes()[:4]) {
		return devVat.UnpackBadFileError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVat.abi.Errors["NoSuchIlk"].ID.Bytes()[:4]) {
		return devVat.UnpackNoSuchIlkError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVat.abi.Errors["NotAllowed"].ID.Bytes()[:4]) {
		return devVat.UnpackNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVat.abi.Errors["NotLive"].ID.Bytes()[:4]) {
		return devVat.UnpackNotLiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVat.abi.Errors["NotWard"].ID.Bytes()[:4]) {
		return devVat.UnpackNotWardError(raw[4:])
	}
	if bytes.Equal(raw[:4], devVat.abi.Errors["Unsafe"].ID.Bytes()[:4]) {
		return devVat.UnpackUnsafeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DevVatBadFile represents a BadFile error raised by the DevVat contract.
type DevVatBadFile struct {
	What [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadFile(bytes32 what)
func DevVatBadFileErrorID() common.Hash {
	return common.HexToHash("0x27215dc6644fe41e9f609459b1bd83914736a746609d7ac7117fbf425c115f72")
}

// UnpackBadFileError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadFile(bytes32 what)
func (devVat *DevVat) UnpackBadFileError(raw []byte) (*DevVatBadFile, error) {
	out := new(DevVatBadFile)
	if err := devVat.abi.UnpackIntoInterface(out, "BadFile", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVatNoSuchIlk represents a NoSuchIlk error raised by the DevVat contract.
type DevVatNoSuchIlk struct {
	Ilk [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoSuchIlk(bytes32 ilk)
func DevVatNoSuchIlkErrorID() common.Hash {
	return common.HexToHash("0x779a51c60e08c9de4d50a46436872da23f45bb9afe3630e44693654c15e4e18e")
}

// UnpackNoSuchIlkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoSuchIlk(bytes32 ilk)
func (devVat *DevVat) UnpackNoSuchIlkError(raw []byte) (*DevVatNoSuchIlk, error) {
	out := new(DevVatNoSuchIlk)
	if err := devVat.abi.UnpackIntoInterface(out, "NoSuchIlk", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVatNotAllowed represents a NotAllowed error raised by the DevVat contract.
type DevVatNotAllowed struct {
	Caller common.Address
	Owner  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAllowed(address caller, address owner)
func DevVatNotAllowedErrorID() common.Hash {
	return common.HexToHash("0x9cb40a4004970891fa544bc7ec12cccbe108a3ec245b3cecdb0baae2f64feb8f")
}

// UnpackNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAllowed(address caller, address owner)
func (devVat *DevVat) UnpackNotAllowedError(raw []byte) (*DevVatNotAllowed, error) {
	out := new(DevVatNotAllowed)
	if err := devVat.abi.UnpackIntoInterface(out, "NotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVatNotLive represents a NotLive error raised by the DevVat contract.
type DevVatNotLive struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotLive()
func DevVatNotLiveErrorID() common.Hash {
	return common.HexToHash("0xbaf13b3fdbaa5d4b02e976e522cf386230f720e37f8c61aff1a7e32c44d8da78")
}

// UnpackNotLiveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotLive()
func (devVat *DevVat) UnpackNotLiveError(raw []byte) (*DevVatNotLive, error) {
	out := new(DevVatNotLive)
	if err := devVat.abi.UnpackIntoInterface(out, "NotLive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVatNotWard represents a NotWard error raised by the DevVat contract.
type DevVatNotWard struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotWard(address caller)
func DevVatNotWardErrorID() common.Hash {
	return common.HexToHash("0xe214b0075bf1a43aa778f1355cad90e68fd0d454f8393fd8056bd33d0a4460f3")
}

// UnpackNotWardError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotWard(address caller)
func (devVat *DevVat) UnpackNotWardError(raw []byte) (*DevVatNotWard, error) {
	out := new(DevVatNotWard)
	if err := devVat.abi.UnpackIntoInterface(out, "NotWard", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevVatUnsafe represents a Unsafe error raised by the DevVat contract.
type DevVatUnsafe struct {
	Ilk [32]byte
	Urn common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Unsafe(bytes32 ilk, address urn)
func DevVatUnsafeErrorID() common.Hash {
	return common.HexToHash("0x86670d3d80d7b6b82477f9a13a7a9840d79158efbf81724df7998b68293f5b92")
}

// UnpackUnsafeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Unsafe(bytes32 ilk, address urn)
func (devVat *DevVat) UnpackUnsafeError(raw []byte) (*DevVatUnsafe, error) {
	out := new(DevVatUnsafe)
	if err := devVat.abi.UnpackIntoInterface(out, "Unsafe", raw); err != nil {
		return nil, err
	}
	return out, nil
}
