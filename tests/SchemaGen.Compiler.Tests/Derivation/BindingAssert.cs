namespace SchemaGen.Compiler.Tests.Derivation;

/// <summary>Checks the types generated for schemas.</summary>
internal static class BindingAssert
{
    /// <summary>Checks the types of a schema whose root element has the given content.</summary>
    public static void Content(string content, string expected, string defines = "") =>
        Schema(SchemaText.Root(content, defines), expected);

    /// <summary>Checks the types of a schema.</summary>
    public static void Schema(string schema, string expected) =>
        TypeSummary.Of(SchemaText.Generate(schema)).ShouldBe(expected.ReplaceLineEndings("\n") + "\n");
}
