using CsCheck;
using SchemaGen.RelaxNg.Writing;
using SchemaGen.Testing;

namespace SchemaGen.RelaxNg.Tests.Writing;

/// <summary>Any schema is unchanged after it is written in either syntax and read again, and writing it again produces the same text.</summary>
public sealed class WriterPropertyTests
{
    private const int Schemas = 2_000;

    [Fact]
    public void What_is_written_in_the_compact_syntax_is_read_as_the_same() => Check("main.rnc", SchemaSyntax.Compact);

    [Fact]
    public void What_is_written_in_the_xml_syntax_is_read_as_the_same() => Check("main.rng", SchemaSyntax.Xml);

    private static void Check(string path, SchemaSyntax syntax) =>
        Gen.Int.NonNegative.Sample(
            seed =>
            {
                string xml = RandomSchema.Create(seed);
                SchemaDocument original = SchemaCompiler.Parse("main.rng", xml, SchemaLimits.Default);
                original.Diagnostics.Select(static diagnostic => diagnostic.Message).ShouldBeEmpty(xml);

                string written = SchemaWriter.Write(original.Root!, syntax);

                SchemaDocument again = SchemaCompiler.Parse(path, written, SchemaLimits.Default);
                string difference = string.Concat(again.Diagnostics.Select(static diagnostic => $"{diagnostic.Location}: {diagnostic.Message}\n"))
                    + TextDiff.Unified(TreeText.Of(original.Root), TreeText.Of(again.Root));
                difference.ShouldBeEmpty($"\n{xml}\n\n{written}");
                SchemaWriter.Write(again.Root!, syntax).ShouldBe(written, xml);
            },
            iter: Schemas);
}
