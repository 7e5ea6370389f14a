namespace SchemaGen.Runtime;

/// <summary>Options for reading and validating documents. Immutable.</summary>
public sealed record XmlReadOptions
{
    /// <summary>The defaults.</summary>
    public static XmlReadOptions Default { get; } = new();

    /// <summary>
    /// Lenient reading: what the schema does not know, or does not allow, is read as well and stays as it was. Unknown content is in
    /// <see cref="XmlContentNode.Extra"/>, unknown words of an enum are <c>Unrecognized</c>, unknown cases of a union are its case
    /// <c>...Unrecognized</c>; what is required and missing is null, or the default of its type.
    /// </summary>
    public static XmlReadOptions Lenient { get; } = new() { IsLenient = true };

    /// <summary>Whether invalid documents are read, too; see <see cref="Lenient"/>. What is not well-formed, or beyond a limit, still is refused.</summary>
    public bool IsLenient { get; init; }

    /// <summary>Called after lenient reading for each thing that is not as the schema wants it: at most <see cref="MaxErrors"/>, in document order.</summary>
    public Action<XmlValidationError>? OnError { get; init; }

    /// <summary>
    /// Whether a property gives the schema's default value where its attribute is missing (<c>a:defaultValue</c>; RELAX NG DTD Compatibility, section 2).
    /// The attribute still is missing: it is not written, not compared, and not among the attributes of raw elements. Objects that code makes have no defaults.
    /// </summary>
    public bool AppliesDefaults { get; init; }

    /// <summary>The treatment of a DOCTYPE. No external resource is ever opened.</summary>
    public XmlDoctype Doctype { get; init; }

    /// <summary>The maximum nesting of elements. A deeper document is rejected with an ordinary error; the deepest real chain of libvirt has 200 levels.</summary>
    public int MaxDepth { get; init; } = 1_000;

    /// <summary>The maximum number of attributes of one element.</summary>
    public int MaxAttributes { get; init; } = 1_000;

    /// <summary>The maximum number of collected errors. Beyond it, validation stops, and lenient reading continues without reporting more.</summary>
    public int MaxErrors { get; init; } = 100;
}
