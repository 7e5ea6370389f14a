using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Writing;
using SchemaGen.Testing;

namespace SchemaGen.Evolution.Tests.Inclusion;

/// <summary>Real schemas: each is proved equal to itself and to its simple form.</summary>
public sealed class RealSchemaTests
{
    [SkippableFact]
    public void Libvirts_schemas_are_equal_to_themselves_and_to_their_simple_forms()
    {
        Skip.If(Corpora.LibvirtFolder is null, "libvirt's schemas are not here: tests/corpora/restore.sh fetches them.");
        List<string> wrong = [];
        int count = 0;
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Corpora.LibvirtFolder!, "schemas"), "*.rng").Order(StringComparer.Ordinal))
        {
            if (Load(path) is { Start: not NotAllowedPattern } grammar)
            {
                count++;
                string text = SimpleFormWriter.Write(grammar);
                Grammar simple = SchemaCompiler.Compile("simple.rng", name => SchemaCompiler.Parse(name, text, SchemaLimits.Default), SchemaLimits.Default).Grammar!;
                wrong.AddRange(Compare(path, grammar, Load(path)!));
                wrong.AddRange(Compare(path, grammar, simple));
                wrong.AddRange(Compare(path, simple, grammar));
            }
        }

        wrong.ShouldBeEmpty();
        count.ShouldBeGreaterThan(10);
    }

    private static IEnumerable<string> Compare(string path, Grammar left, Grammar right)
    {
        InclusionResult result = GrammarInclusion.Decide(left, right);
        return result.Verdict == InclusionVerdict.Included ? [] : [$"{path}: {result.Verdict} {result.Witness?.Xml}"];
    }

    /// <summary>The schema in a file; null for a file that is only there to be included.</summary>
    private static Grammar? Load(string path) =>
        SchemaCompiler.Compile(path, name => File.Exists(name) ? SchemaCompiler.Parse(name, File.ReadAllText(name), SchemaLimits.Default) : null, SchemaLimits.Default).Grammar;
}
