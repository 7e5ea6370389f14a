using System.Reflection;
using SchemaGen.Cli.Reports;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary>Tests the addresses of the pages about rules.</summary>
public sealed class HelpAddressTests
{
    [Theory]
    [InlineData("EV203", "docs/evolution/EV203.md")]
    [InlineData("SG0801", "docs/diagnostics/SG0801.md")]
    [InlineData("RNG101", "docs/diagnostics/RNG101.md")]
    public void An_address_is_that_of_the_page_in_the_repository(string id, string page)
    {
        HelpAddress.Of(id, "https://example.org/schemagen/").ShouldBe($"https://example.org/schemagen/blob/HEAD/{page}");
        File.Exists(SourceTree.PathOf(page.Split('/'))).ShouldBeTrue();
    }

    [Fact]
    public void A_tool_that_does_not_know_its_repository_states_no_address() => HelpAddress.Of("EV203", Assembly.GetExecutingAssembly()).ShouldBeNull();
}
