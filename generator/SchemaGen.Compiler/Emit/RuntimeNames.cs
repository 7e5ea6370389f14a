namespace SchemaGen.Compiler.Emit;

/// <summary>The names of the runtime and framework types that generated code uses.</summary>
internal static class RuntimeNames
{
    private const string Runtime = "global::SchemaGen.Runtime.";

    public const string ElementNode = Runtime + "XmlElementNode";
    public const string GroupNode = Runtime + "XmlGroupNode";
    public const string ElementOf = Runtime + "XmlElement";
    public const string RawElement = Runtime + "XmlRawElement";
    public const string RawAttribute = Runtime + "XmlRawAttribute";
    public const string AttributeDictionary = Runtime + "XmlAttributeDictionary";
    public const string NodeName = Runtime + "XmlQName";
    public const string Element = Runtime + "IXmlElement";
    public const string Item = Runtime + "IXmlItem";
    public const string ItemList = Runtime + "XmlItemList";
    public const string Entry = Runtime + "XmlEntry";
    public const string EntryOf = Runtime + "IXmlEntry";
    public const string EntryParts = Runtime + "XmlEntryParts";
    public const string StartTag = Runtime + "XmlStartTag";
    public const string Class = Runtime + "XmlClass";
    public const string Scalars = Runtime + "XmlScalars";
    public const string ListScalars = Runtime + "XmlListScalars";
    public const string ListScalar = Runtime + "XmlListScalar";
    public const string ValueList = Runtime + "XmlValueList";
    public const string Scalar = Runtime + "XmlScalar";
    public const string EnumScalar = Runtime + "XmlEnumScalar";
    public const string SchemaReader = Runtime + "XmlSchemaReader";
    public const string SchemaProgram = Runtime + "XmlSchemaProgram";
    public const string ReadOptions = Runtime + "XmlReadOptions";
    public const string ValidationReport = Runtime + "XmlValidationReport";

    public const string XmlReader = "global::System.Xml.XmlReader";
    public const string TextReader = "global::System.IO.TextReader";
    public const string Bytes = "global::System.ReadOnlyMemory<byte>";
    public const string Characters = "global::System.ReadOnlySpan<char>";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Stream = "global::System.IO.Stream";
    public const string List = "global::System.Collections.Generic.List";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string ListInterface = "global::System.Collections.Generic.IList";
    public const string Func = "global::System.Func";
    public const string Action = "global::System.Action";
    public const string Span = "global::System.ReadOnlySpan";
    public const string SetsRequiredMembers = "global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers";
    public const string GeneratedCode = "global::System.CodeDom.Compiler.GeneratedCode";
    public const string ArgumentOutOfRange = "global::System.ArgumentOutOfRangeException";
}
