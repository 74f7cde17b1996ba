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

// IndexGaugePart is an auto generated low-level Go binding around an user-defined struct.
type IndexGaugePart struct {
	Gauge  common.Address
	MaxAge uint64
	Weight *big.Int
	Loss   *big.Int
	Time   uint64
}

// IndexGaugeMetaData contains all meta data concerning the IndexGauge contract.
var IndexGaugeMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset_\",\"type\":\"address\"},{\"internalType\":\"address[]\",\"name\":\"parts_\",\"type\":\"address[]\"},{\"internalType\":\"uint128[]\",\"name\":\"weights_\",\"type\":\"uint128[]\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"part\",\"type\":\"address\"}],\"name\":\"BadPart\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"parts\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"weights\",\"type\":\"uint256\"}],\"name\":\"BadParts\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"part\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"weight\",\"type\":\"uint256\"}],\"name\":\"BadWeight\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"CheckpointUnorderedInsertion\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"left\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"NotEnoughGas\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"part\",\"type\":\"address\"}],\"name\":\"PartTwice\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroAsset\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ZeroMaxAge\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"part\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"PartTaken\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"}],\"name\":\"Poked\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MAX_PARTS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"PART_GAS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"SOURCE_GAS\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"asset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"kind\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxAge\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"parts\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"gauge\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"maxAge\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"weight\",\"type\":\"uint128\"},{\"internalType\":\"uint160\",\"name\":\"loss\",\"type\":\"uint160\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"internalType\":\"structIndexGauge.Part[]\",\"name\":\"\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"peek\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"ok\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"changed\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"poke\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reading\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"t\",\"type\":\"uint64\"}],\"name\":\"readingAfter\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"t\",\"type\":\"uint64\"}],\"name\":\"readingAt\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"loss\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"stale\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"subject\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "IndexGauge",
	Bin: "0x60c060405234801561000f575f5ffd5b5060405161234638038061234683398101604081905261002e91610c71565b6100378261051c565b806001600160401b03165f0361006057604051630924e4ad60e41b815260040160405180910390fd5b6001600160401b03166080526001600160a01b03831661009357604051633e6f4db960e11b815260040160405180910390fd5b80518251146100c7578151815160405163eb7e383160e01b8152600481019290925260248201526044015b60405180910390fd5b6001600160a01b03831660a0525f5b82518110156104f7575f8382815181106100f2576100f2610d44565b602002602001015190505f5f90505b8281101561016757816001600160a01b031685828151811061012557610125610d44565b60200260200101516001600160a01b03160361015f57604051633f43998960e01b81526001600160a01b03831660048201526024016100be565b600101610101565b505f816001600160a01b03166338d52e0f6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101a5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101c99190610d58565b90506001600160a01b03811615806102475750640d2dcc8caf60db1b826001600160a01b03166304baa00b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610221573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102459190610d71565b145b1561027057604051630647b0af60e21b81526001600160a01b03831660048201526024016100be565b5f84848151811061028357610283610d44565b60200260200101519050806001600160801b03165f14806102d05750866001600160a01b0316826001600160a01b03161480156102d05750670de0b6b3a7640000816001600160801b0316115b156103085760405163ad79c9e560e01b81526001600160a01b03841660048201526001600160801b03821660248201526044016100be565b5f5f846001600160a01b031663fffd52c66040518163ffffffff1660e01b81526004016040805180830381865afa158015610345573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103699190610d9e565b90925090506001600160a01b0382118061038b575042816001600160401b0316115b156103b457604051630647b0af60e21b81526001600160a01b03861660048201526024016100be565b60016040518060a00160405280876001600160a01b03168152602001876001600160a01b031663687043c56040518163ffffffff1660e01b8152600401602060405180830381865afa15801561040c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104309190610dc8565b6001600160401b0390811682526001600160801b039687166020808401919091526001600160a01b039687166040808501919091529582166060938401528454600180820187555f9687529582902085516003909202018054928601519189166001600160e01b031993841617600160a01b92851683021781559685015187870180546001600160801b03191691909a1617909855918301516002909501805460809094015195909616929091169190911792169093021790559290920191506100d69050565b505f8061050261067d565b909250905061051182826107a1565b505050505050610e2f565b5f81515f148061052d575060108251115b1561055857815160405163eb7e383160e01b81526004810182905260248101919091526044016100be565b506001600160401b035f5b82518110156106775782818151811061057e5761057e610d44565b60200260200101516001600160a01b03163b5f036105d9578281815181106105a8576105a8610d44565b6020026020010151604051630647b0af60e21b81526004016100be91906001600160a01b0391909116815260200190565b61066d826001600160401b03168483815181106105f8576105f8610d44565b60200260200101516001600160a01b031663687043c56040518163ffffffff1660e01b8152600401602060405180830381865afa15801561063b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061065f9190610dc8565b6001600160401b0316610836565b9150600101610563565b50919050565b5f805f19815b60015481101561076a575f600182815481106106a1576106a1610d44565b5f9182526020918290206040805160a081018252600390930290910180546001600160a01b0380821685526001600160401b03600160a01b9283900481169686019690965260018301546001600160801b03169385019390935260028201549283166060850152909104909216608082015290915061071f9061084d565b6107299086610df5565b8154600283015491965061075f91859161075a916001600160401b03600160a01b9283900481169290910416610df5565b610836565b925050600101610683565b506080516001600160401b0316811061079857608051610793906001600160401b031682610e08565b61079a565b5f5b9150509091565b5f80806107ac610881565b90925090506107cb6107be86846108b3565b6001600160a01b03610836565b92506107e0846001600160401b0383166108b3565b93506107f35f42603086901b87176108c1565b505060408051848152602081018690527f3236527b80ebd86d1f99f3d009522e5ea7d1b641add94da4a98aeb1d87e05238910160405180910390a1505092915050565b5f61084482841084846108db565b90505b92915050565b5f61084782606001516001600160a01b031683604001516001600160801b0316670de0b6b3a76400006108ec60201b60201c565b5f806108ab61088f826109a2565b6001600160a01b03603082901c169165ffffffffffff90911690565b915091509091565b5f61084482841184846108db565b5f806108ce8585856109e9565b915091505b935093915050565b8181188315150281185b9392505050565b5f80806108f98686610b45565b91509150815f0361091d5783818161091357610913610e1b565b04925050506108e5565b81841161093a5761093a6109358515601260116108db565b610b61565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b80545f9080156109e1576109c8836109bb600184610e08565b5f91825260209091200190565b54660100000000000090046001600160d01b03166108e5565b5f9392505050565b82545f9081908015610ae8575f610a05876109bb600185610e08565b805490915065ffffffffffff80821691660100000000000090046001600160d01b0316908816821115610a4b57604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff1603610a8757825465ffffffffffff1666010000000000006001600160d01b03891602178355610ada565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f815291909120945191519092166601000000000000029216919091179101555b94508593506108d392505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a81529182209551925190931666010000000000000291909316179201919091559050816108d3565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b80516001600160a01b0381168114610b88575f5ffd5b919050565b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f191681016001600160401b0381118282101715610bc957610bc9610b8d565b604052919050565b5f6001600160401b03821115610be957610be9610b8d565b5060051b60200190565b5f82601f830112610c02575f5ffd5b8151610c15610c1082610bd1565b610ba1565b8082825260208201915060208360051b860101925085831115610c36575f5ffd5b602085015b83811015610c675780516001600160801b0381168114610c59575f5ffd5b835260209283019201610c3b565b5095945050505050565b5f5f5f60608486031215610c83575f5ffd5b610c8c84610b72565b60208501519093506001600160401b03811115610ca7575f5ffd5b8401601f81018613610cb7575f5ffd5b8051610cc5610c1082610bd1565b8082825260208201915060208360051b850101925088831115610ce6575f5ffd5b6020840193505b82841015610d0f57610cfe84610b72565b825260209384019390910190610ced565b6040880151909550925050506001600160401b03811115610d2e575f5ffd5b610d3a86828701610bf3565b9150509250925092565b634e487b7160e01b5f52603260045260245ffd5b5f60208284031215610d68575f5ffd5b61084482610b72565b5f60208284031215610d81575f5ffd5b5051919050565b80516001600160401b0381168114610b88575f5ffd5b5f5f60408385031215610daf575f5ffd5b82519150610dbf60208401610d88565b90509250929050565b5f60208284031215610dd8575f5ffd5b61084482610d88565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561084757610847610de1565b8181038181111561084757610847610de1565b634e487b7160e01b5f52601260045260245ffd5b60805160a0516114da610e6c5f395f818161011c015261016801525f81816101fe0152818161097401528181610be90152610c2401526114da5ff3fe608060405234801561000f575f5ffd5b50600436106100e5575f3560e01c8063687043c511610088578063b47e9c7911610063578063b47e9c7914610255578063d2a75cca1461026a578063eda3640e14610272578063fffd52c61461028a575f5ffd5b8063687043c5146101f957806385d7e1fe14610238578063ae14f9a91461024b575f5ffd5b80632fb17067116100c35780632fb170671461015957806338d52e0f1461016357806348e0ab44146101a257806359e02dd7146101d2575f5ffd5b806304baa00b146100e95780630a59a98c1461010b5780631817835814610151575b5f5ffd5b6100f8640d2dcc8caf60db1b81565b6040519081526020015b60405180910390f35b604080513081526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660208201525f91810191909152606001610102565b6100f8610292565b6100f8620927c081565b61018a7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610102565b6101b56101b0366004611382565b61054c565b604080519283526001600160401b03909116602083015201610102565b6101da6105a8565b6040805193151584526020840192909252151590820152606001610102565b6102207f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b039091168152602001610102565b6101b5610246366004611382565b6107fd565b6100f8620186a081565b61025d6108b8565b60405161010291906113a8565b6100f8601081565b61027a610965565b6040519015158152602001610102565b6101b56109b8565b5f80805b600154811015610516575f600182815481106102b4576102b4611445565b5f918252602090912060039091020180549091506102da906001600160a01b03166109ce565b80546040805160048152602481019091526020810180516001600160e01b031660016201569d60e11b03191790525f918291610321916001600160a01b0316906002610a14565b9150915081158061035357506001600160a01b038016815f8151811061034957610349611445565b6020026020010151115b806103775750428160018151811061036d5761036d611445565b6020026020010151115b156103845750505061050e565b60028301548151600196506001600160a01b039091169082905f906103ab576103ab611445565b6020026020010151111580156103fb57508260020160149054906101000a90046001600160401b03166001600160401b0316816001815181106103f0576103f0611445565b602002602001015111155b156104085750505061050e565b6002830154815161043a916001600160a01b03169083905f9061042d5761042d611445565b6020026020010151610ae5565b6002840180546001600160a01b0319166001600160a01b03929092169190911790819055815161048891600160a01b90046001600160401b0316908390600190811061042d5761042d611445565b60028401805467ffffffffffffffff60a01b198116600160a01b6001600160401b039485168102918217938490558754604080516001600160a01b039586169486169490941784529190940490941660208201529116917f6e52b84b008161ec51f5e7d280d6c182691b6e7b32ead030adab816c82a9529d910160405180910390a25050505b600101610296565b50801561053d575f5f610527610af9565b915091506105358282610c58565b935050505090565b6105456109b8565b5092915050565b5f808065ffffffffffff6001600160401b0385161161056b5783610573565b65ffffffffffff5b905061059e6105825f83610cdf565b6001600160a01b03603082901c169165ffffffffffff90911690565b9250925050915091565b5f8080805b6001548110156107ce575f600182815481106105cb576105cb611445565b5f91825260208083206040805160a081018252600390940290910180546001600160a01b038082168087526001600160401b03600160a01b9384900481168888015260018501546001600160801b03168887015260029485015492831660608901529290910490911660808601528251600481526024810190935292820180516001600160e01b031660016201569d60e11b03191790529294508392610672929190610a14565b915091508180156106a557506001600160a01b038016815f8151811061069a5761069a611445565b602002602001015111155b80156106cb575042816001815181106106c0576106c0611445565b602002602001015111155b156107ab57600196506106f783606001516001600160a01b0316825f8151811061042d5761042d611445565b6001600160a01b0316606084015282515f908190819061071690610d8f565b92509250925082801561073057506001600160a01b038211155b1561075b5761074c86606001516001600160a01b031683610ae5565b6001600160a01b031660608701525b87806107645750805b806107a557506001878154811061077d5761077d611445565b5f91825260209091206002600390920201015460608701516001600160a01b03908116911614155b97505050505b6107b483610e16565b6107be908761146d565b95505050508060010190506105ad565b505f6107d86109b8565b5090506107f56107e88483610ae5565b6001600160a01b03610e44565b925050909192565b5f808080610809815490565b9050805b80831015610890575f6002610822838661146d565b61082c9190611494565b905061085b61083b5f83610e53565b602001516001600160a01b03603082901c169165ffffffffffff90911690565b90965094506001600160401b03808816908616111561087c5780915061088a565b61088781600161146d565b93505b5061080d565b8183146108a9576108a461083b5f85610e53565b6108ac565b5f5f5b94509450505050915091565b60606001805480602002602001604051908101604052809291908181526020015f905b8282101561095c575f8481526020908190206040805160a0810182526003860290920180546001600160a01b0380821685526001600160401b03600160a01b928390048116868801526001808501546001600160801b03169587019590955260029093015490811660608601520416608083015290835290920191016108db565b50505050905090565b5f5f61096f6109b8565b9150507f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316816001600160401b03166109b0919061146d565b421191505090565b5f5f6109c66105825f610e70565b915091509091565b6109d6610ea8565b6040805160048152602481019091526020810180516001600160e01b0316630302f06b60e31b1781528151620927c0915f918291828786f150505050565b5f606081610a26603c620186a0611494565b610a3390620186a061146d565b610a3f9061177061146d565b9050805a1015610a73575a604051634fd394c160e11b81526004810191909152602481018290526044015b60405180910390fd5b836001600160401b03811115610a8b57610a8b6114b3565b604051908082528060200260200182016040528015610ab4578160200160208202803683370190505b5091505f620186a0905060208502602084018751602089018a85fa9350602085023d14841693505050935093915050565b5f8282188284110282185b90505b92915050565b5f805f19815b600154811015610be6575f60018281548110610b1d57610b1d611445565b5f9182526020918290206040805160a081018252600390930290910180546001600160a01b0380821685526001600160401b03600160a01b9283900481169686019690965260018301546001600160801b031693850193909352600282015492831660608501529091049092166080820152909150610b9b90610e16565b610ba5908661146d565b81546002830154919650610bdb918591610bd6916001600160401b03600160a01b928390048116929091041661146d565b610e44565b925050600101610aff565b507f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168110610c4f57610c4a6001600160401b037f000000000000000000000000000000000000000000000000000000000000000016826114c7565b610c51565b5f5b9150509091565b5f5f5f610c636109b8565b91509150610c746107e88684610ae5565b9250610c8984826001600160401b0316610ae5565b9350610c9c5f42603086901b8717610f02565b505060408051848152602081018690527f3236527b80ebd86d1f99f3d009522e5ea7d1b641add94da4a98aeb1d87e05238910160405180910390a1505092915050565b81545f9081816005811115610d3b575f610cf884610f1c565b610d0290856114c7565b5f8881526020902090915081015465ffffffffffff9081169087161015610d2b57809150610d39565b610d3681600161146d565b92505b505b5f610d4887878585611074565b90508015610d8257610d6c87610d5f6001846114c7565b5f91825260209091200190565b54600160301b90046001600160d01b0316610d84565b5f5b979650505050505050565b5f5f5f610d9a610ea8565b6040805160048152602481019091526020810180516001600160e01b03166359e02dd760e01b179052610dcb611364565b5f620927c090506060828451602086018a85fa3d60601416955085610df2575f5f5f610e06565b815160208301516040840151600192831492145b9550955095505050509193909250565b5f610af382606001516001600160a01b031683604001516001600160801b0316670de0b6b3a76400006110ca565b5f828218828410028218610af0565b604080518082019091525f8082526020820152610af0838361117a565b80545f908015610e9f57610e8983610d5f6001846114c7565b54600160301b90046001600160d01b0316610ea1565b5f5b9392505050565b5f610eb7603c620927c0611494565b610ec490620927c061146d565b610ed09061177061146d565b9050805a1015610eff575a604051634fd394c160e11b8152600481019190915260248101829052604401610a6a565b50565b5f80610f0f8585856111e7565b915091505b935093915050565b5f60018211610f29575090565b816001600160801b8210610f425760809190911c9060401b5b680100000000000000008210610f5d5760409190911c9060201b5b6401000000008210610f745760209190911c9060101b5b620100008210610f895760109190911c9060081b5b6101008210610f9d5760089190911c9060041b5b60108210610fb05760049190911c9060021b5b60048210610fbc5760011b5b600302600190811c90818581610fd457610fd4611480565b048201901c90506001818581610fec57610fec611480565b048201901c9050600181858161100457611004611480565b048201901c9050600181858161101c5761101c611480565b048201901c9050600181858161103457611034611480565b048201901c9050600181858161104c5761104c611480565b048201901c905061106b81858161106557611065611480565b04821190565b90039392505050565b5f5b818310156110c2575f85815260209020838316600285851804019081015465ffffffffffff868116911611156110ae578092506110bc565b6110b981600161146d565b93505b50611076565b509392505050565b5f5f5f6110d78686611337565b91509150815f036110fb578381816110f1576110f1611480565b0492505050610ea1565b818411611112576111126003851502601118611353565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b604080518082019091525f8082526020820152825f018263ffffffff16815481106111a7576111a7611445565b5f9182526020918290206040805180820190915291015465ffffffffffff81168252600160301b90046001600160d01b0316918101919091529392505050565b82545f90819080156112dd575f61120387610d5f6001856114c7565b805490915065ffffffffffff80821691600160301b90046001600160d01b031690881682111561124657604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361127f57825465ffffffffffff16600160301b6001600160d01b038916021783556112cf565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b9450859350610f1492505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b029190931617920191909155905081610f14565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b60405180606001604052806003906020820280368337509192915050565b5f60208284031215611392575f5ffd5b81356001600160401b0381168114610ea1575f5ffd5b602080825282518282018190525f918401906040840190835b8181101561143a57835160018060a01b0381511684526001600160401b0360208201511660208501526001600160801b03604082015116604085015260018060a01b0360608201511660608501526001600160401b0360808201511660808501525060a0830192506020840193506001810190506113c1565b509095945050505050565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b80820180821115610af357610af3611459565b634e487b7160e01b5f52601260045260245ffd5b5f826114ae57634e487b7160e01b5f52601260045260245ffd5b500490565b634e487b7160e01b5f52604160045260245ffd5b81810381811115610af357610af361145956",
}

// IndexGauge is an auto generated Go binding around an Ethereum contract.
type IndexGauge struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *IndexGauge) GetABI() abi.ABI {
	return c.abi
}

// NewIndexGauge creates a new instance of IndexGauge.
func NewIndexGauge() *IndexGauge {
	parsed, err := IndexGaugeMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &IndexGauge{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *IndexGauge) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address asset_, address[] parts_, uint128[] weights_) returns()
func (indexGauge *IndexGauge) PackConstructor(asset_ common.Address, parts_ []common.Address, weights_ []*big.Int) []byte {
	enc, err := indexGauge.abi.Pack("", asset_, parts_, weights_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackMAXPARTS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd2a75cca.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MAX_PARTS() view returns(uint256)
func (indexGauge *IndexGauge) PackMAXPARTS() []byte {
	enc, err := indexGauge.abi.Pack("MAX_PARTS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAXPARTS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd2a75cca.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MAX_PARTS() view returns(uint256)
func (indexGauge *IndexGauge) TryPackMAXPARTS() ([]byte, error) {
	return indexGauge.abi.Pack("MAX_PARTS")
}

// UnpackMAXPARTS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd2a75cca.
//
// Solidity: function MAX_PARTS() view returns(uint256)
func (indexGauge *IndexGauge) UnpackMAXPARTS(data []byte) (*big.Int, error) {
	out, err := indexGauge.abi.Unpack("MAX_PARTS", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPARTGAS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2fb17067.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function PART_GAS() view returns(uint256)
func (indexGauge *IndexGauge) PackPARTGAS() []byte {
	enc, err := indexGauge.abi.Pack("PART_GAS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPARTGAS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2fb17067.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function PART_GAS() view returns(uint256)
func (indexGauge *IndexGauge) TryPackPARTGAS() ([]byte, error) {
	return indexGauge.abi.Pack("PART_GAS")
}

// UnpackPARTGAS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2fb17067.
//
// Solidity: function PART_GAS() view returns(uint256)
func (indexGauge *IndexGauge) UnpackPARTGAS(data []byte) (*big.Int, error) {
	out, err := indexGauge.abi.Unpack("PART_GAS", data)
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
func (indexGauge *IndexGauge) PackSOURCEGAS() []byte {
	enc, err := indexGauge.abi.Pack("SOURCE_GAS")
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
func (indexGauge *IndexGauge) TryPackSOURCEGAS() ([]byte, error) {
	return indexGauge.abi.Pack("SOURCE_GAS")
}

// UnpackSOURCEGAS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xae14f9a9.
//
// Solidity: function SOURCE_GAS() view returns(uint256)
func (indexGauge *IndexGauge) UnpackSOURCEGAS(data []byte) (*big.Int, error) {
	out, err := indexGauge.abi.Unpack("SOURCE_GAS", data)
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
func (indexGauge *IndexGauge) PackAsset() []byte {
	enc, err := indexGauge.abi.Pack("asset")
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
func (indexGauge *IndexGauge) TryPackAsset() ([]byte, error) {
	return indexGauge.abi.Pack("asset")
}

// UnpackAsset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x38d52e0f.
//
// Solidity: function asset() view returns(address)
func (indexGauge *IndexGauge) UnpackAsset(data []byte) (common.Address, error) {
	out, err := indexGauge.abi.Unpack("asset", data)
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
func (indexGauge *IndexGauge) PackKind() []byte {
	enc, err := indexGauge.abi.Pack("kind")
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
func (indexGauge *IndexGauge) TryPackKind() ([]byte, error) {
	return indexGauge.abi.Pack("kind")
}

// UnpackKind is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x04baa00b.
//
// Solidity: function kind() view returns(bytes32)
func (indexGauge *IndexGauge) UnpackKind(data []byte) ([32]byte, error) {
	out, err := indexGauge.abi.Unpack("kind", data)
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
func (indexGauge *IndexGauge) PackMaxAge() []byte {
	enc, err := indexGauge.abi.Pack("maxAge")
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
func (indexGauge *IndexGauge) TryPackMaxAge() ([]byte, error) {
	return indexGauge.abi.Pack("maxAge")
}

// UnpackMaxAge is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x687043c5.
//
// Solidity: function maxAge() view returns(uint64)
func (indexGauge *IndexGauge) UnpackMaxAge(data []byte) (uint64, error) {
	out, err := indexGauge.abi.Unpack("maxAge", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackParts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb47e9c79.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function parts() view returns((address,uint64,uint128,uint160,uint64)[])
func (indexGauge *IndexGauge) PackParts() []byte {
	enc, err := indexGauge.abi.Pack("parts")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackParts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb47e9c79.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function parts() view returns((address,uint64,uint128,uint160,uint64)[])
func (indexGauge *IndexGauge) TryPackParts() ([]byte, error) {
	return indexGauge.abi.Pack("parts")
}

// UnpackParts is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb47e9c79.
//
// Solidity: function parts() view returns((address,uint64,uint128,uint160,uint64)[])
func (indexGauge *IndexGauge) UnpackParts(data []byte) ([]IndexGaugePart, error) {
	out, err := indexGauge.abi.Unpack("parts", data)
	if err != nil {
		return *new([]IndexGaugePart), err
	}
	out0 := *abi.ConvertType(out[0], new([]IndexGaugePart)).(*[]IndexGaugePart)
	return out0, nil
}

// PackPeek is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x59e02dd7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function peek() view returns(bool ok, uint256 loss, bool changed)
func (indexGauge *IndexGauge) PackPeek() []byte {
	enc, err := indexGauge.abi.Pack("peek")
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
func (indexGauge *IndexGauge) TryPackPeek() ([]byte, error) {
	return indexGauge.abi.Pack("peek")
}

// IndexGaugePeekOutput serves as a container for the return parameters of contract
// method Peek.
type IndexGaugePeekOutput struct {
	Ok      bool
	Loss    *big.Int
	Changed bool
}

// UnpackPeek is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x59e02dd7.
//
// Solidity: function peek() view returns(bool ok, uint256 loss, bool changed)
func (indexGauge *IndexGauge) UnpackPeek(data []byte) (IndexGaugePeekOutput, error) {
	out, err := indexGauge.abi.Unpack("peek", data)
	outstruct := new(IndexGaugePeekOutput)
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
func (indexGauge *IndexGauge) PackPoke() []byte {
	enc, err := indexGauge.abi.Pack("poke")
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
func (indexGauge *IndexGauge) TryPackPoke() ([]byte, error) {
	return indexGauge.abi.Pack("poke")
}

// UnpackPoke is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18178358.
//
// Solidity: function poke() returns(uint256 loss)
func (indexGauge *IndexGauge) UnpackPoke(data []byte) (*big.Int, error) {
	out, err := indexGauge.abi.Unpack("poke", data)
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
func (indexGauge *IndexGauge) PackReading() []byte {
	enc, err := indexGauge.abi.Pack("reading")
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
func (indexGauge *IndexGauge) TryPackReading() ([]byte, error) {
	return indexGauge.abi.Pack("reading")
}

// IndexGaugeReadingOutput serves as a container for the return parameters of contract
// method Reading.
type IndexGaugeReadingOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReading is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfffd52c6.
//
// Solidity: function reading() view returns(uint256 loss, uint64 time)
func (indexGauge *IndexGauge) UnpackReading(data []byte) (IndexGaugeReadingOutput, error) {
	out, err := indexGauge.abi.Unpack("reading", data)
	outstruct := new(IndexGaugeReadingOutput)
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
func (indexGauge *IndexGauge) PackReadingAfter(t uint64) []byte {
	enc, err := indexGauge.abi.Pack("readingAfter", t)
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
func (indexGauge *IndexGauge) TryPackReadingAfter(t uint64) ([]byte, error) {
	return indexGauge.abi.Pack("readingAfter", t)
}

// IndexGaugeReadingAfterOutput serves as a container for the return parameters of contract
// method ReadingAfter.
type IndexGaugeReadingAfterOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReadingAfter is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85d7e1fe.
//
// Solidity: function readingAfter(uint64 t) view returns(uint256 loss, uint64 time)
func (indexGauge *IndexGauge) UnpackReadingAfter(data []byte) (IndexGaugeReadingAfterOutput, error) {
	out, err := indexGauge.abi.Unpack("readingAfter", data)
	outstruct := new(IndexGaugeReadingAfterOutput)
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
func (indexGauge *IndexGauge) PackReadingAt(t uint64) []byte {
	enc, err := indexGauge.abi.Pack("readingAt", t)
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
func (indexGauge *IndexGauge) TryPackReadingAt(t uint64) ([]byte, error) {
	return indexGauge.abi.Pack("readingAt", t)
}

// IndexGaugeReadingAtOutput serves as a container for the return parameters of contract
// method ReadingAt.
type IndexGaugeReadingAtOutput struct {
	Loss *big.Int
	Time uint64
}

// UnpackReadingAt is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x48e0ab44.
//
// Solidity: function readingAt(uint64 t) view returns(uint256 loss, uint64 time)
func (indexGauge *IndexGauge) UnpackReadingAt(data []byte) (IndexGaugeReadingAtOutput, error) {
	out, err := indexGauge.abi.Unpack("readingAt", data)
	outstruct := new(IndexGaugeReadingAtOutput)
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
func (indexGauge *IndexGauge) PackStale() []byte {
	enc, err := indexGauge.abi.Pack("stale")
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
func (indexGauge *IndexGauge) TryPackStale() ([]byte, error) {
	return indexGauge.abi.Pack("stale")
}

// UnpackStale is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeda3640e.
//
// Solidity: function stale() view returns(bool)
func (indexGauge *IndexGauge) UnpackStale(data []byte) (bool, error) {
	out, err := indexGauge.abi.Unpack("stale", data)
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
func (indexGauge *IndexGauge) PackSubject() []byte {
	enc, err := indexGauge.abi.Pack("subject")
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
func (indexGauge *IndexGauge) TryPackSubject() ([]byte, error) {
	return indexGauge.abi.Pack("subject")
}

// IndexGaugeSubjectOutput serves as a container for the return parameters of contract
// method Subject.
type IndexGaugeSubjectOutput struct {
	Arg0 common.Address
	Arg1 common.Address
	Arg2 [32]byte
}

// UnpackSubject is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0a59a98c.
//
// Solidity: function subject() view returns(address, address, bytes32)
func (indexGauge *IndexGauge) UnpackSubject(data []byte) (IndexGaugeSubjectOutput, error) {
	out, err := indexGauge.abi.Unpack("subject", data)
	outstruct := new(IndexGaugeSubjectOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Arg1 = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	outstruct.Arg2 = *abi.ConvertType(out[2], new([32]byte)).(*[32]byte)
	return *outstruct, nil
}

// IndexGaugePartTaken represents a PartTaken event raised by the IndexGauge contract.
type IndexGaugePartTaken struct {
	Part common.Address
	Loss *big.Int
	Time *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const IndexGaugePartTakenEventName = "PartTaken"

// ContractEventName returns the user-defined event name.
func (IndexGaugePartTaken) ContractEventName() string {
	return IndexGaugePartTakenEventName
}

// UnpackPartTakenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PartTaken(address indexed part, uint256 loss, uint256 time)
func (indexGauge *IndexGauge) UnpackPartTakenEvent(log *types.Log) (*IndexGaugePartTaken, error) {
	event := "PartTaken"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != indexGauge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IndexGaugePartTaken)
	if len(log.Data) > 0 {
		if err := indexGauge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range indexGauge.abi.Events[event].Inputs {
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

// IndexGaugePoked represents a Poked event raised by the IndexGauge contract.
type IndexGaugePoked struct {
	Loss *big.Int
	Time *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const IndexGaugePokedEventName = "Poked"

// ContractEventName returns the user-defined event name.
func (IndexGaugePoked) ContractEventName() string {
	return IndexGaugePokedEventName
}

// UnpackPokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Poked(uint256 loss, uint256 time)
func (indexGauge *IndexGauge) UnpackPokedEvent(log *types.Log) (*IndexGaugePoked, error) {
	event := "Poked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != indexGauge.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(IndexGaugePoked)
	if len(log.Data) > 0 {
		if err := indexGauge.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range indexGauge.abi.Events[event].Inputs {
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
func (indexGauge *IndexGauge) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], indexGauge.abi.Errors["BadPart"].ID.Bytes()[:4]) {
		return indexGauge.UnpackBadPartError(raw[4:])
	}
	if bytes.Equal(raw[:4], indexGauge.abi.Errors["BadParts"].ID.Bytes()[:4]) {
		return indexGauge.UnpackBadPartsError(raw[4:])
	}
	if bytes.Equal(raw[:4], indexGauge.abi.Errors["BadWeight"].ID.Bytes()[:4]) {
		return indexGauge.UnpackBadWeightError(raw[4:])
	}
	if bytes.Equal(raw[:4], indexGauge.abi.Errors["CheckpointUnorderedInsertion"].ID.Bytes()[:4]) {
		return indexGauge.UnpackCheckpointUnorderedInsertionError(raw[4:])
	}
	if bytes.Equal(raw[:4], indexGauge.abi.Errors["NotEnoughGas"].ID.Bytes()[:4]) {
		return indexGauge.UnpackNotEnoughGasError(raw[4:])
	}
	if bytes.Equal(raw[:4], indexGauge.abi.Errors["PartTwice"].ID.Bytes()[:4]) {
		return indexGauge.UnpackPartTwiceError(raw[4:])
	}
	if bytes.Equal(raw[:4], indexGauge.abi.Errors["ZeroAsset"].ID.Bytes()[:4]) {
		return indexGauge.UnpackZeroAssetError(raw[4:])
	}
	if bytes.Equal(raw[:4], indexGauge.abi.Errors["ZeroMaxAge"].ID.Bytes()[:4]) {
		return indexGauge.UnpackZeroMaxAgeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// IndexGaugeBadPart represents a BadPart error raised by the IndexGauge contract.
type IndexGaugeBadPart struct {
	Part common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadPart(address part)
func IndexGaugeBadPartErrorID() common.Hash {
	return common.HexToHash("0x191ec2bca722d1fea2746d219162bede088a397337384c33e3fdbb4eaa539136")
}

// UnpackBadPartError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadPart(address part)
func (indexGauge *IndexGauge) UnpackBadPartError(raw []byte) (*IndexGaugeBadPart, error) {
	out := new(IndexGaugeBadPart)
	if err := indexGauge.abi.UnpackIntoInterface(out, "BadPart", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IndexGaugeBadParts represents a BadParts error raised by the IndexGauge contract.
type IndexGaugeBadParts struct {
	Parts   *big.Int
	Weights *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadParts(uint256 parts, uint256 weights)
func IndexGaugeBadPartsErrorID() common.Hash {
	return common.HexToHash("0xeb7e38318e14bd3b351d2760532eaeae5cad5512c85f56079240608643adb406")
}

// UnpackBadPartsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadParts(uint256 parts, uint256 weights)
func (indexGauge *IndexGauge) UnpackBadPartsError(raw []byte) (*IndexGaugeBadParts, error) {
	out := new(IndexGaugeBadParts)
	if err := indexGauge.abi.UnpackIntoInterface(out, "BadParts", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IndexGaugeBadWeight represents a BadWeight error raised by the IndexGauge contract.
type IndexGaugeBadWeight struct {
	Part   common.Address
	Weight *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadWeight(address part, uint256 weight)
func IndexGaugeBadWeightErrorID() common.Hash {
	return common.HexToHash("0xad79c9e58e08fb8fdc11c698ce68e0f64e6d1b6ed424e48f76f7cf340a9713b6")
}

// UnpackBadWeightError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadWeight(address part, uint256 weight)
func (indexGauge *IndexGauge) UnpackBadWeightError(raw []byte) (*IndexGaugeBadWeight, error) {
	out := new(IndexGaugeBadWeight)
	if err := indexGauge.abi.UnpackIntoInterface(out, "BadWeight", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IndexGaugeCheckpointUnorderedInsertion represents a CheckpointUnorderedInsertion error raised by the IndexGauge contract.
type IndexGaugeCheckpointUnorderedInsertion struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CheckpointUnorderedInsertion()
func IndexGaugeCheckpointUnorderedInsertionErrorID() common.Hash {
	return common.HexToHash("0x2520601d9d60b717c34a36ad270857824c5a1ebbfd08ff39aba6930089495cfa")
}

// UnpackCheckpointUnorderedInsertionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CheckpointUnorderedInsertion()
func (indexGauge *IndexGauge) UnpackCheckpointUnorderedInsertionError(raw []byte) (*IndexGaugeCheckpointUnorderedInsertion, error) {
	out := new(IndexGaugeCheckpointUnorderedInsertion)
	if err := indexGauge.abi.UnpackIntoInterface(out, "CheckpointUnorderedInsertion", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IndexGaugeNotEnoughGas represents a NotEnoughGas error raised by the IndexGauge contract.
type IndexGaugeNotEnoughGas struct {
	Left   *big.Int
	Needed *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotEnoughGas(uint256 left, uint256 needed)
func IndexGaugeNotEnoughGasErrorID() common.Hash {
	return common.HexToHash("0x9fa729828e06f64f0aba24f9c66804bdfb0e921365b21f9e24f4e732397f9e66")
}

// UnpackNotEnoughGasError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotEnoughGas(uint256 left, uint256 needed)
func (indexGauge *IndexGauge) UnpackNotEnoughGasError(raw []byte) (*IndexGaugeNotEnoughGas, error) {
	out := new(IndexGaugeNotEnoughGas)
	if err := indexGauge.abi.UnpackIntoInterface(out, "NotEnoughGas", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IndexGaugePartTwice represents a PartTwice error raised by the IndexGauge contract.
type IndexGaugePartTwice struct {
	Part common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PartTwice(address part)
func IndexGaugePartTwiceErrorID() common.Hash {
	return common.HexToHash("0x3f439989fb149b1a2e2f64488fd1eace07333e76d4cf9c81527a55221263a13b")
}

// UnpackPartTwiceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PartTwice(address part)
func (indexGauge *IndexGauge) UnpackPartTwiceError(raw []byte) (*IndexGaugePartTwice, error) {
	out := new(IndexGaugePartTwice)
	if err := indexGauge.abi.UnpackIntoInterface(out, "PartTwice", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IndexGaugeZeroAsset represents a ZeroAsset error raised by the IndexGauge contract.
type IndexGaugeZeroAsset struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroAsset()
func IndexGaugeZeroAssetErrorID() common.Hash {
	return common.HexToHash("0x7cde9b725dcbe248d3732cb90bf34fb5edfffbf2b4f6db4e555d140a2cbaa0f3")
}

// UnpackZeroAssetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroAsset()
func (indexGauge *IndexGauge) UnpackZeroAssetError(raw []byte) (*IndexGaugeZeroAsset, error) {
	out := new(IndexGaugeZeroAsset)
	if err := indexGauge.abi.UnpackIntoInterface(out, "ZeroAsset", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// IndexGaugeZeroMaxAge represents a ZeroMaxAge error raised by the IndexGauge contract.
type IndexGaugeZeroMaxAge struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ZeroMaxAge()
func IndexGaugeZeroMaxAgeErrorID() common.Hash {
	return common.HexToHash("0x924e4ad0c30b918d63ce8ed579ede3e909d89fe56cd264add0b4327e17eb8d93")
}

// UnpackZeroMaxAgeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ZeroMaxAge()
func (indexGauge *IndexGauge) UnpackZeroMaxAgeError(raw []byte) (*IndexGaugeZeroMaxAge, error) {
	out := new(IndexGaugeZeroMaxAge)
	if err := indexGauge.abi.UnpackIntoInterface(out, "ZeroMaxAge", raw); err != nil {
		return nil, err
	}
	return out, nil
}
