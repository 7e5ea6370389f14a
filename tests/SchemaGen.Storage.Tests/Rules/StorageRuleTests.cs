using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests.Rules;

public sealed class StorageRuleTests
{
    [Fact]
    public void Each_rule_has_a_code_of_its_own_and_says_what_it_is()
    {
        StorageRule.All.ShouldAllBe(static rule => rule.Summary.EndsWith('.'));
        StorageRule.All.Select(static rule => rule.Code).ShouldBeUnique();
        StorageRule.All.Length.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void The_documentation_has_each_rule_with_its_words()
    {
        string text = File.ReadAllText(SourceTree.PathOf("docs", "storage-rules.md"));

        foreach (StorageRule rule in StorageRule.All)
        {
            text.ShouldContain($"| {rule.Code} | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Summary} |");
        }
    }

    [Fact]
    public void A_violation_is_a_line_for_people()
    {
        StorageVol volume = StorageVol.Parse("<volume><name>a</name><target/></volume>");

        volume.CheckRules()[0].ToString().ShouldBe("/volume/capacity: error VOL002: the volume has neither a capacity nor a backing store");
    }
}
