using SchemaGen.Compiler.Emit;
using SchemaGen.Testing;

namespace SchemaGen.Compiler.Tests.Emit;

public sealed class SourceWriterTests
{
    [Fact]
    public void Blocks_and_line_breaks_are_indented_and_empty_lines_are_empty()
    {
        SourceWriter writer = new();
        using (writer.OpenBlock($"class {"A"}"))
        {
            writer.Separate();
            writer.WriteLine("int a;\n\nint b;");
            writer.Separate();
            writer.Separate();
            writer.WriteLine($"int c = {1};");
        }

        writer.ToString().ShouldBe("class A\n{\n    int a;\n\n    int b;\n\n    int c = 1;\n}\n");
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    public void The_culture_does_not_matter(string culture)
    {
        using CultureScope scope = new(culture);
        SourceWriter writer = new();
        writer.WriteLine($"{-5} {1.5}");
        writer.ToString().ShouldBe("-5 1.5\n");
    }
}
