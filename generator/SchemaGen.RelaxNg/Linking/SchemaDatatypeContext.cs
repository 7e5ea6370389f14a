using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>The context of a value in a schema. Prefixes have their bindings there; no prefix means <c>ns</c> (section 4.16). A schema declares no entities.</summary>
internal sealed class SchemaDatatypeContext(SyntaxContext context) : IDatatypeContext
{
    public string? LookupNamespace(string prefix) =>
        prefix.Length == 0 ? context.Ns
        : context.Prefixes.TryGetValue(prefix, out string? namespaceUri) ? namespaceUri
        : null;

    public bool IsUnparsedEntity(string name) => false;

    public bool IsNotation(string name) => false;
}
