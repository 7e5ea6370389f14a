using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Simplification;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>Compares attributes of the schema with patterns made of them.</summary>
internal static class AttributeNames
{
    public static bool Match(AttributeSyntax syntax, AttributePattern pattern) =>
        NameClassLowering.Lower(syntax.NameClass) == pattern.NameClass;

    /// <summary>Whether the attribute may have a name that is in the class, too.</summary>
    public static bool Overlap(AttributeSyntax syntax, NameClass nameClass) =>
        NameClassOverlap.Of(NameClassLowering.Lower(syntax.NameClass), nameClass);
}
