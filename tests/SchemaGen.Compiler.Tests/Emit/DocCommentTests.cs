using System.Xml.Linq;
using CsCheck;
using SchemaGen.Compiler.Emit;

namespace SchemaGen.Compiler.Tests.Emit;

public sealed class DocCommentTests
{
    [Fact]
    public void A_short_text_is_one_line() => Write("A & <b>").ShouldBe("/// <summary>A &amp; &lt;b&gt;</summary>\n");

    [Fact]
    public void Paragraphs_are_kept() =>
        Write("One.\n\nTwo\n  three.").ShouldBe("/// <summary>\n/// <para>One.</para>\n/// <para>Two three.</para>\n/// </summary>\n");

    [Fact]
    public void Without_text_something_else_is_said() => Write(" ").ShouldBe("/// <summary>Otherwise.</summary>\n");

    [Fact]
    public void Every_text_gives_comment_lines_with_well_formed_xml() => Gen.Null(AnyText.Strings).Sample(static text =>
    {
        string[] lines = Write(text).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldAllBe(static line => line.StartsWith("/// ", StringComparison.Ordinal));
        XElement.Parse(string.Join('\n', lines.Select(static line => line[4..])));
    });

    private static string Write(string? text)
    {
        SourceWriter writer = new();
        DocComment.Write(writer, text, "Otherwise.");
        return writer.ToString();
    }
}
