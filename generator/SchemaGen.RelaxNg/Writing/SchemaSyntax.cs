namespace SchemaGen.RelaxNg.Writing;

/// <summary>The two syntaxes of RELAX NG.</summary>
public enum SchemaSyntax
{
    /// <summary>The XML syntax, <c>.rng</c>.</summary>
    Xml,

    /// <summary>The compact syntax, <c>.rnc</c>.</summary>
    Compact,
}
