using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>
/// Section 4.6: replaces an <c>externalRef</c> by the pattern of the file. The pattern becomes a definition named for the file, so that a
/// file referred to at many places of a grammar is one definition instead of many copies.
/// </summary>
internal sealed class ExternalRefLinker(SchemaSet files)
{
    private readonly Dictionary<(string Path, string Ns, GrammarScope Scope), BoundDefine> _defines = [];

    /// <summary>The definition that stands for the file; null when the reference is reported.</summary>
    public BoundDefine? Link(ExternalRefSyntax reference, GrammarScope scope)
    {
        if (files.Follow(reference.Href, reference, "4.6", out string path) is not { } pattern)
        {
            return null;
        }

        (string, string, GrammarScope) key = (path, reference.Context.Ns, scope);
        if (!_defines.TryGetValue(key, out BoundDefine? define))
        {
            define = new BoundDefine(SchemaUri.StemOf(path), pattern, scope, pattern.Location, pattern.Documentation);
            _defines.Add(key, define);
        }

        return define;
    }
}
