using System.Collections.Immutable;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>The declarations of a file in the compact syntax (its section 4), and the contexts that follow from them.</summary>
internal sealed class CompactScope
{
    /// <summary>Stands for a library that is not declared, or whose URI is not given, and about whose types nothing is said: it is no URI.</summary>
    public const string UnknownLibrary = "?";

    private readonly Dictionary<string, Binding> _namespaces = new(StringComparer.Ordinal) { ["xml"] = new Binding(WellKnownNamespaces.Xml, false) };
    private readonly Dictionary<string, string> _libraries = new(StringComparer.Ordinal) { ["xsd"] = DatatypeLibrary.XsdUri };
    private readonly Dictionary<Binding, SyntaxContext> _nameContexts = [];
    private readonly Dictionary<string, SyntaxContext> _datatypeContexts = new(StringComparer.Ordinal);
    private Binding _default = new("", true);

    public CompactScope(string path)
    {
        ImmutableDictionary<string, string> prefixes = ImmutableDictionary<string, string>.Empty.Add("", "").Add("xml", WellKnownNamespaces.Xml);
        Context = new SyntaxContext(path, "", "", prefixes) { InheritsNs = true };
    }

    /// <summary>The context that patterns inherit.</summary>
    public SyntaxContext Context { get; private set; }

    /// <summary>Declares a prefix; a null namespace is the inherited one.</summary>
    public void DeclareNamespace(string prefix, string? namespaceUri)
    {
        Binding binding = new(namespaceUri ?? "", namespaceUri is null);
        _namespaces[prefix] = binding;
        if (namespaceUri is not null)
        {
            SetContext(Context with { Prefixes = Context.Prefixes.SetItem(prefix, namespaceUri) });
        }
    }

    /// <summary>Declares the namespace of names without a prefix; null is the inherited one.</summary>
    public void DeclareDefaultNamespace(string? namespaceUri)
    {
        _default = new Binding(namespaceUri ?? "", namespaceUri is null);
        SetContext(Context with { Ns = _default.NamespaceUri, InheritsNs = _default.IsInherited });
    }

    public void DeclareLibrary(string prefix, string uri) => _libraries[prefix] = uri;

    /// <summary>The context in which names of the prefix are, or null if that is not declared.</summary>
    public SyntaxContext? OfPrefix(string prefix) => _namespaces.TryGetValue(prefix, out Binding? binding) ? OfBinding(binding) : null;

    /// <summary>The context of elements without a prefix.</summary>
    public SyntaxContext OfElementName() => Context;

    /// <summary>The context of attributes without a prefix: they are in no namespace.</summary>
    public SyntaxContext OfAttributeName() => OfBinding(new Binding("", false));

    /// <summary>The context of a datatype with the prefix, or null if that is not declared.</summary>
    public SyntaxContext? OfLibrary(string prefix)
    {
        if (!_libraries.TryGetValue(prefix, out string? uri))
        {
            return null;
        }

        if (!_datatypeContexts.TryGetValue(uri, out SyntaxContext? context))
        {
            context = uri.Length == 0 ? Context : Context with { DatatypeLibrary = uri };
            _datatypeContexts.Add(uri, context);
        }

        return context;
    }

    /// <summary>Enters a construct with annotations, which may state a base URI.</summary>
    /// <returns>What <see cref="Leave"/> wants.</returns>
    public SyntaxContext Enter(CompactAnnotations annotations)
    {
        SyntaxContext outer = Context;
        if (annotations.Attributes.Find(AnnotationRules.IsBase) is { } attribute)
        {
            SetContext(Context with { BaseUri = SchemaUri.Resolve(Context.BaseUri, attribute.Value) });
        }

        return outer;
    }

    public void Leave(SyntaxContext outer)
    {
        if (!ReferenceEquals(outer, Context))
        {
            SetContext(outer);
        }
    }

    private SyntaxContext OfBinding(Binding binding)
    {
        if (!_nameContexts.TryGetValue(binding, out SyntaxContext? context))
        {
            context = Context with { Ns = binding.NamespaceUri, InheritsNs = binding.IsInherited };
            _nameContexts.Add(binding, context);
        }

        return context;
    }

    private void SetContext(SyntaxContext context)
    {
        Context = context;
        _nameContexts.Clear();
        _datatypeContexts.Clear();
    }

    private sealed record Binding(string NamespaceUri, bool IsInherited);
}
