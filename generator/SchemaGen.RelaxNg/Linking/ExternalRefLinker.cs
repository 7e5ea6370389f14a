using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>
/// Section 4.6: replaces an <c>externalRef</c> with the pattern of the file. The pattern becomes a definition named after the file. A file
/// that a grammar refers to in many places is one definition, not many copies.
/// </summary>
internal sealed class ExternalRefLinker(SchemaSet files)
{
    private readonly Dictionary<(string Path, string Ns, GrammarScope Scope), BoundDefine> _defines = [];

    /// <summary>Returns the definition for the file; null if the reference cannot be resolved, which is reported.</summary>
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
