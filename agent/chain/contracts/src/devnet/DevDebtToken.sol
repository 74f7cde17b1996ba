// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DevScaledToken} from "./DevScaledToken.sol";

/// @dev The part of the pool that the debt token reads.
interface IDebtIndex {
    function getReserveNormalizedVariableDebt(address asset) external view returns (uint256);
}

/// @title Devnet only: variable debt with the events and views of Aave v3.3. It cannot be transferred.
contract DevDebtToken is DevScaledToken {
    constructor(address pool, address underlying, uint8 decimals_, string memory name_, string memory symbol_)
        DevScaledToken(pool, underlying, decimals_, name_, symbol_)
    {}

    function mint(address user, address onBehalfOf, uint256 amount, uint256 index) external onlyPool {
        _mintScaled(user, onBehalfOf, amount, index);
    }

    function burn(address from, uint256 amount, uint256 index) external onlyPool {
        _burnScaled(from, address(0), amount, index);
    }

    function _index() internal view override returns (uint256) {
        return IDebtIndex(POOL).getReserveNormalizedVariableDebt(UNDERLYING_ASSET_ADDRESS);
    }
}
