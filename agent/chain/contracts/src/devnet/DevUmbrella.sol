// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

/// @title Devnet only: the views of Aave's Umbrella and of its stake tokens, whose answers its owner sets.
/// @notice It slashes nothing and holds nothing. One contract plays Umbrella and every stake.
contract DevUmbrella is Ownable {
    error Failing();

    struct SlashingConfig {
        address umbrellaStake;
        address umbrellaStakeUnderlyingOracle;
        uint256 liquidationFee;
    }

    address public immutable POOL;
    mapping(address reserve => uint256) public getDeficitOffset;
    mapping(address reserve => uint256) public getPendingDeficit;
    mapping(address reserve => SlashingConfig[]) private _configs;
    uint256 private _slashable;
    int256 private _price;
    bool private _failing;

    constructor(address pool, address owner_) Ownable(owner_) {
        POOL = pool;
    }

    function setDeficits(address reserve, uint256 offset, uint256 pending) external onlyOwner {
        getDeficitOffset[reserve] = offset;
        getPendingDeficit[reserve] = pending;
    }

    /// @param fee basis points
    function addStake(address reserve, uint256 fee) external onlyOwner {
        _configs[reserve].push(SlashingConfig(address(this), address(this), fee));
    }

    /// @param price of what is staked, with the decimals of the market's oracle
    function setStake(uint256 slashable, int256 price) external onlyOwner {
        _slashable = slashable;
        _price = price;
    }

    function setFailing(bool on) external onlyOwner {
        _failing = on;
    }

    function getReserveSlashingConfigs(address reserve) external view returns (SlashingConfig[] memory) {
        return _configs[reserve];
    }

    function latestUnderlyingAnswer(address) external view returns (int256) {
        return _price;
    }

    function getMaxSlashableAssets() external view returns (uint256) {
        if (_failing) revert Failing();
        return _slashable;
    }
}
