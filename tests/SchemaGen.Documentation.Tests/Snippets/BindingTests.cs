using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests.Snippets;

/// <summary>docs/binding.md shows schemas with the types generated for them.</summary>
public sealed class BindingTests
{
    private const string Page = "docs/binding.md";

    public static TheoryData<int> Examples => [.. Blocks().Select(static (block, index) => (block, index)).Where(static pair => pair.block.Directive == "types").Select(static pair => pair.index)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_schema_becomes_the_types_that_the_page_shows(int index)
    {
        List<FencedBlock> blocks = Blocks();
        blocks[index - 1].Language.ShouldBe("rnc");

        blocks[index].Match(BindingExamples.TypesOf(blocks[index - 1].Text));
    }

    private static List<FencedBlock> Blocks() => FencedBlock.ReadAll(Page);
}
