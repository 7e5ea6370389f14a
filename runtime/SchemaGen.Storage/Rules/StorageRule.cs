using System.Collections.Immutable;
using SchemaGen.Storage.Levels;

namespace SchemaGen.Storage;

/// <summary>A rule of libvirt's that its schemas cannot say, or do not.</summary>
/// <param name="Code">The code, which stays the same.</param>
/// <param name="Severity">What libvirt makes of it.</param>
/// <param name="Summary">The rule.</param>
public sealed record StorageRule(string Code, StorageRuleSeverity Severity, string Summary)
{
    /// <summary>All rules, in the order of their codes.</summary>
    public static ImmutableArray<StorageRule> All =>
    [
        .. PoolRule.All,
        .. VolumeRule.All,
        .. DiskRule.All,
        .. LevelRule.All,
    ];

    internal static StorageRule Error(string code, string summary) => new(code, StorageRuleSeverity.Error, summary);

    internal static StorageRule Warning(string code, string summary) => new(code, StorageRuleSeverity.Warning, summary);
}
