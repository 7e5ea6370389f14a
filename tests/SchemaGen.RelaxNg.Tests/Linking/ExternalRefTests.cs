namespace SchemaGen.RelaxNg.Tests.Linking;

/// <summary>Section 4.6: externalRef.</summary>
public sealed class ExternalRefTests
{
    private const string Item = "<element name='item' xmlns='http://relaxng.org/ns/structure/1.0'><text/></element>";

    [Fact]
    public void The_pattern_of_the_file_takes_its_place() =>
        SchemaFiles.OfContent("<externalRef href='item.rng'/>").Add("item.rng", Item).Accepts("<doc><item/></doc>").ShouldBeTrue();

    [Fact]
    public void The_ns_of_the_reference_is_inherited() =>
        SchemaFiles.OfContent("<externalRef href='item.rng' ns='urn:x'/>").Add("item.rng", Item).Accepts("<doc><item xmlns='urn:x'/></doc>").ShouldBeTrue();

    [Fact]
    public void An_ns_in_the_file_counts_more() =>
        SchemaFiles.OfContent("<externalRef href='item.rng' ns='urn:x'/>").Add("item.rng", Item.Replace("name=", "ns='' name=", StringComparison.Ordinal))
            .Accepts("<doc><item/></doc>").ShouldBeTrue();

    [Fact]
    public void A_file_that_is_used_twice_is_one_definition_named_for_it()
    {
        SchemaResult result = SchemaFiles.OfContent("<externalRef href='item.rng'/><externalRef href='item.rng'/>").Add("item.rng", Item).Correct();

        result.Linked!.Defines.Select(static define => define.Key).ShouldBe(["item"]);
        result.Grammar!.Elements.Length.ShouldBe(2);
    }

    [Fact]
    public void Many_references_within_each_other_do_not_multiply()
    {
        SchemaFiles schema = SchemaFiles.OfContent("<externalRef href='0.rng'/>");
        for (int i = 0; i < 40; i++)
        {
            string next = $"<externalRef href='{i + 1}.rng'/>";
            schema.Add($"{i}.rng", $"<element name='a{i}' xmlns='http://relaxng.org/ns/structure/1.0'>{next}{next}</element>");
        }

        schema.Add("40.rng", Item).Correct().Grammar!.Elements.Length.ShouldBe(42);
    }

    [Fact]
    public void References_must_not_lead_in_a_circle()
    {
        const string a = "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><externalRef href='b.rng'/></element>";
        const string b = "<element name='b' xmlns='http://relaxng.org/ns/structure/1.0'><externalRef href='a.rng'/></element>";

        SchemaFiles.OfContent("<externalRef href='a.rng'/><externalRef href='b.rng'/>").Add("a.rng", a).Add("b.rng", b)
            .Diagnose().Single().ShouldStartWith("FileCycle ");
    }

    [Fact]
    public void A_grammar_in_the_file_sees_the_grammar_of_the_reference()
    {
        string inner = SchemaFiles.GrammarText("<start><element name='in'><parentRef name='shared'/></element></start>");

        SchemaFiles.OfGrammar("<start><element name='doc'><externalRef href='in.rng'/></element></start><define name='shared'><text/></define>")
            .Add("in.rng", inner).Accepts("<doc><in>text</in></doc>").ShouldBeTrue();
    }
}
