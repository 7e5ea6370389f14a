using System.Collections.Immutable;
using System.Diagnostics;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>Queries about name classes.</summary>
internal static class NameClasses
{
    /// <summary>Returns the distinct names of a finite name class; empty for a class that leaves names open.</summary>
    public static ImmutableArray<NameSyntax> NamesOf(NameClassSyntax nameClass)
    {
        List<NameSyntax> names = [];
        return Collect(nameClass) ? [.. names] : [];

        bool Collect(NameClassSyntax part)
        {
            switch (part)
            {
                case NameSyntax name:
                    if (!names.Exists(known => AreAlike(known, name)))
                    {
                        names.Add(name);
                    }

                    return true;
                case NameClassChoiceSyntax choice:
                    return choice.Children.All(Collect);
                default:
                    return false;
            }
        }
    }

    /// <summary>Returns a name class as text without spaces: <c>a|b</c>, <c>*</c>, <c>{urn:x}*-b</c>.</summary>
    public static string TextOf(NameClassSyntax nameClass) => nameClass switch
    {
        NameSyntax name => name.NamespaceUri.Length == 0 ? name.LocalName : $"{{{name.NamespaceUri}}}{name.LocalName}",
        NsNameSyntax nsName => $"{{{nsName.NamespaceUri}}}*{Without(nsName.Except)}",
        AnyNameSyntax anyName => $"*{Without(anyName.Except)}",
        NameClassChoiceSyntax choice => string.Join("|", choice.Children.Select(TextOf)),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether two name classes are written the same way.</summary>
    public static bool AreAlike(NameClassSyntax? left, NameClassSyntax? right) => (left, right) switch
    {
        (null, null) => true,
        (NameSyntax a, NameSyntax b) => a.LocalName == b.LocalName && a.NamespaceUri == b.NamespaceUri,
        (NsNameSyntax a, NsNameSyntax b) => a.NamespaceUri == b.NamespaceUri && AreAlike(a.Except, b.Except),
        (AnyNameSyntax a, AnyNameSyntax b) => AreAlike(a.Except, b.Except),
        (NameClassChoiceSyntax a, NameClassChoiceSyntax b) => a.Children.Length == b.Children.Length && a.Children.Zip(b.Children, AreAlike).All(static alike => alike),
        _ => false,
    };

    private static string Without(NameClassSyntax? except) => except is null ? "" : $"-{TextOf(except)}";
}
