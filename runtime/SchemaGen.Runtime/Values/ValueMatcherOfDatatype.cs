using System.Text;
using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Values;

/// <summary>The value of a datatype that a text of the schema stands for; other texts may stand for it, too.</summary>
internal sealed class ValueMatcherOfDatatype(LazyDatatype datatype, string text, string namespaceUri) : ValueMatcher
{
    private object? _value;

    public override bool Matches(ReadOnlySpan<byte> text, IDatatypeContext context) =>
        datatype.Value.Parse(Encoding.UTF8.GetString(text), context) is object value && value.Equals(SchemaValue());

    public override void Explain(ReadOnlySpan<byte> found, IDatatypeContext context, ValueFault fault) => fault.Add($"'{text}'");

    private object SchemaValue() => _value ??= datatype.Value.Parse(text, new SchemaContext(namespaceUri))
        ?? throw new FormatException($"The schema program is damaged: '{text}' is not a value of {datatype.Value.Name}.");

    /// <summary>The schema's own context: all prefixes of its value mean the namespace that the builder resolved.</summary>
    private sealed class SchemaContext(string namespaceUri) : IDatatypeContext
    {
        public string? LookupNamespace(string prefix) => namespaceUri;

        public bool IsUnparsedEntity(string name) => true;

        public bool IsNotation(string name) => true;
    }
}
