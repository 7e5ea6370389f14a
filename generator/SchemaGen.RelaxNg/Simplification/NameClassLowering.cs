using System.Collections.Immutable;
using System.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>Section 4.12 for name classes: makes pairs of choices. Pairs of halves, so that wide choices stay shallow.</summary>
internal static class NameClassLowering
{
    public static NameClass Lower(NameClassSyntax syntax) => syntax switch
    {
        NameSyntax name => new NameClassName(name.NamespaceUri, name.LocalName),
        NsNameSyntax nsName => new NsNameClass(nsName.NamespaceUri, LowerExcept(nsName.Except)),
        AnyNameSyntax anyName => new AnyNameClass(LowerExcept(anyName.Except)),
        NameClassChoiceSyntax choice => Lower(choice.Children, 0, choice.Children.Length),
        _ => throw new UnreachableException(),
    };

    private static NameClass? LowerExcept(NameClassSyntax? except) => except is null ? null : Lower(except);

    private static NameClass Lower(ImmutableArray<NameClassSyntax> children, int start, int end)
    {
        if (end - start == 1)
        {
            return Lower(children[start]);
        }

        int middle = (start + end) / 2;
        return new NameClassChoice(Lower(children, start, middle), Lower(children, middle, end));
    }
}
