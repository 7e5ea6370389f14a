namespace SchemaGen.Runtime;

/// <summary>Options for reading and validating documents. Immutable.</summary>
public sealed record XmlReadOptions
{
    /// <summary>The default options.</summary>
    public static XmlReadOptions Default { get; } = new();

    /// <summary>
    /// The options for lenient reading, which also reads and preserves content that the schema does not allow. Unknown content is in
    /// <see cref="XmlContentNode.Extra"/>, an unknown word of an enum is <c>Unrecognized</c>, and an unknown case of a union is the case
    /// <c>...Unrecognized</c>. A missing required property is null or the default of its type.
    /// </summary>
    public static XmlReadOptions Lenient { get; } = new() { IsLenient = true };

    /// <summary>Whether invalid documents are read, see <see cref="Lenient"/>. Documents that are not well-formed or exceed a limit are still rejected.</summary>
    public bool IsLenient { get; init; }

    /// <summary>The action that is called after lenient reading for each error, in document order, at most <see cref="MaxErrors"/> times.</summary>
    public Action<XmlValidationError>? OnError { get; init; }

    /// <summary>
    /// Whether a property returns the schema's default value if its attribute is missing (<c>a:defaultValue</c>; RELAX NG DTD Compatibility, section 2).
    /// The attribute remains missing: it is not written, not compared and not added to raw elements. Objects created by code have no defaults.
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
