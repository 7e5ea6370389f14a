using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>
/// Section 4.9 across files: names in a file without <c>ns</c> inherit the <c>ns</c> in scope at the reference to the file. Within a file,
/// the parser has applied the section.
/// </summary>
internal sealed class NamespacePropagation : SyntaxRewriter
{
    private readonly string _ns;
    private readonly Dictionary<SyntaxContext, SyntaxContext> _contexts = new(ReferenceEquality<SyntaxContext>.Instance);

    private NamespacePropagation(string ns) => _ns = ns;

    /// <summary>Returns the file's pattern with the namespace of <paramref name="context"/> applied.</summary>
    public static PatternSyntax Apply(PatternSyntax root, SyntaxContext context) =>
        context.Ns.Length == 0 ? root : new NamespacePropagation(context.Ns).Rewrite(root);

    protected override SyntaxContext RewriteContext(SyntaxContext context)
    {
        if (!context.InheritsNs)
        {
            return context;
        }

        if (!_contexts.TryGetValue(context, out SyntaxContext? stated))
        {
            stated = context with { Ns = _ns, InheritsNs = false };
            _contexts.Add(context, stated);
        }

        return stated;
    }

    protected override NameClassSyntax RewriteNameClass(NameClassSyntax nameClass)
    {
        SyntaxContext context = RewriteContext(nameClass.Context);
        bool moved = !ReferenceEquals(context, nameClass.Context);
        switch (nameClass)
        {
            case NameSyntax name:
                return moved ? new NameSyntax(_ns, name.LocalName, name.Location) { Context = context, Annotation = name.Annotation } : name;

            case NsNameSyntax nsName:
                NameClassSyntax? nsExcept = nsName.Except is null ? null : RewriteNameClass(nsName.Except);
                return new NsNameSyntax(moved ? _ns : nsName.NamespaceUri, nsExcept, nsName.Location)
                {
                    Context = context,
                    Annotation = nsName.Annotation,
                };

            case AnyNameSyntax { Except: { } except } anyName:
                return new AnyNameSyntax(RewriteNameClass(except), anyName.Location) { Context = context, Annotation = anyName.Annotation };

            case NameClassChoiceSyntax choice:
                ImmutableArray<NameClassSyntax> children = [.. choice.Children.Select(RewriteNameClass)];
                return new NameClassChoiceSyntax(children, choice.Location) { Context = context, Annotation = choice.Annotation };

            default:
                return nameClass;
        }
    }
}
