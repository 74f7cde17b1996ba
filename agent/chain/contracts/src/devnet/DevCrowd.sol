// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {DevLendingPool} from "./DevLendingPool.sol";

/// @notice What one person opens: collateral comes in on its behalf, debt it takes itself. Up to two assets a side, none
///         twice on one side; an amount of 0 leaves one out. Base units of the asset.
struct CrowdPosition {
    uint8 eMode; // 0 is none
    address[2] collateral;
    uint256[2] supplied;
    address[2] debt;
    uint256[2] borrowed;
}

/// @notice Something that changes one account: collateral added on its behalf, or debt repaid for it. Base units.
struct CrowdStir {
    address account;
    address asset;
    uint256 amount;
    bool repay;
}

/// @title Devnet only: a borrower that exists only while it is created.
/// @notice It enters its eMode and borrows in its constructor, and leaves no code: an account with a position that nobody
///         can move by hand, though anybody can add collateral to it, repay for it, and liquidate it.
contract DevPerson {
    constructor(DevLendingPool pool, CrowdPosition memory p) {
        if (p.eMode != 0) pool.setUserEMode(p.eMode);
        for (uint256 i = 0; i < 2; ++i) {
            if (p.borrowed[i] != 0) pool.borrow(p.debt[i], p.borrowed[i], 2, 0, address(this));
        }
        assembly ("memory-safe") {
            return(0, 0)
        }
    }
}

/// @title Devnet only: opens many real positions a transaction, so that a market of hundreds of thousands of borrowers
///        takes a minute and not an hour.
/// @notice Every position goes through the pool's own supply, setUserEMode and borrow, with the events and the storage
///         that these leave: a reader needs to know nothing of crowds. Only the signatures are spared. The crowd pays
///         from its own tokens; each asset has to be allowed once.
contract DevCrowd is Ownable {
    event Opened(address indexed person);

    DevLendingPool public immutable POOL;
    uint256 public persons; // created so far; the next one's salt

    constructor(DevLendingPool pool, address owner_) Ownable(owner_) {
        POOL = pool;
    }

    /// @notice Lets the pool take the crowd's tokens of an asset.
    function allow(address asset) external onlyOwner {
        IERC20(asset).approve(address(POOL), type(uint256).max);
    }

    /// @notice Lends the crowd's own tokens, so that there is something to borrow.
    function lend(address asset, uint256 amount) external onlyOwner {
        POOL.supply(asset, amount, address(this), 0);
    }

    /// @notice Creates one borrower for each position, at CREATE2's address of its salt, its position and this crowd.
    function open(CrowdPosition[] calldata list) external onlyOwner {
        uint256 salt = persons;
        for (uint256 n = 0; n < list.length; ++n) {
            CrowdPosition memory p = list[n];
            bytes memory code = abi.encodePacked(type(DevPerson).creationCode, abi.encode(POOL, p));
            bytes32 digest = keccak256(abi.encodePacked(bytes1(0xff), address(this), salt, keccak256(code)));
            address person = address(uint160(uint256(digest)));
            for (uint256 i = 0; i < 2; ++i) {
                if (p.supplied[i] != 0) POOL.supply(p.collateral[i], p.supplied[i], person, 0);
            }
            new DevPerson{salt: bytes32(salt)}(POOL, p);
            emit Opened(person);
            ++salt;
        }
        persons = salt;
    }

    /// @notice Changes many accounts, of the crowd or not.
    function stir(CrowdStir[] calldata list) external onlyOwner {
        for (uint256 n = 0; n < list.length; ++n) {
            CrowdStir calldata s = list[n];
            if (s.repay) POOL.repay(s.asset, s.amount, 2, s.account);
            else POOL.supply(s.asset, s.amount, s.account, 0);
        }
    }
}
