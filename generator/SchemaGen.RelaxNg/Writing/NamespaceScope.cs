using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing;

/// <summary>The namespace of names without a prefix: a namespace, none, or the one in force where the file is included.</summary>
internal sealed record NamespaceScope(string NamespaceUri, bool IsInherited)
{
    /// <summary>In no namespace, whatever is in force.</summary>
    public static NamespaceScope None { get; } = new("", false);

    /// <summary>The namespace in force where the file is included.</summary>
    public static NamespaceScope Inherited { get; } = new("", true);

    public static NamespaceScope Of(SyntaxContext context) => context.InheritsNs ? Inherited : new NamespaceScope(context.Ns, false);
}
