using SchemaGen.Evolution.Changes;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Simplification;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Evolution;

/// <summary>
/// A definition as a schema of its own. It may be attributes, values or several elements, which are no document: so a document is an
/// element named after the definition, with the definition in it.
/// </summary>
internal static class DefineVersion
{
    /// <summary>The version; null if the schema has no such definition.</summary>
    /// <param name="linked">The schema.</param>
    /// <param name="name">The definition's name, or its key where nested grammars use the same name.</param>
    public static SchemaVersion? Of(LinkedGrammar linked, string name)
    {
        LinkedDefine? define = linked.Defines.FirstOrDefault(define => define.Key == name) ?? linked.Defines.FirstOrDefault(define => define.Name == name);
        if (define is null)
        {
            return null;
        }

        ElementSyntax start = new(
            new NameSyntax("", define.Name, define.Location), new RefSyntax(define.Key, define.Location), define.Location);
        LinkedGrammar own = new(start, linked.Defines);
        DiagnosticBag diagnostics = new(SchemaLimits.Default.Diagnostics);
        Grammar grammar = Simplifier.Simplify(own, new DatatypeCatalog(), SchemaLimits.Default, diagnostics, CancellationToken.None)
            ?? throw new InvalidOperationException("A definition of a correct schema cannot be simplified.");
        return new SchemaVersion(own, grammar);
    }
}
