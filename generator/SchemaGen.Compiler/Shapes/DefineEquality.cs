using System.Collections.Immutable;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>
/// Which definitions of two schemas are the same: written at the same place, and meaning the same, down to what they refer to. An include
/// may replace a definition, so that those that lead to it mean something else in one schema than in the other.
/// </summary>
internal sealed class DefineEquality
{
    private readonly LinkedGrammar _left;
    private readonly LinkedGrammar _right;
    private readonly Dictionary<string, LinkedDefine> _equal = new(StringComparer.Ordinal);

    public DefineEquality(LinkedGrammar left, LinkedGrammar right)
    {
        _left = left;
        _right = right;

        // Assume that all with the same place are equal, and drop what contradicts until nothing does: definitions may be recursive.
        foreach (LinkedDefine define in right.Defines)
        {
            if (left.Defines.FirstOrDefault(other => other.Key == define.Key && other.Location == define.Location) is { } twin)
            {
                _equal.Add(define.Key, twin);
            }
        }

        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (LinkedDefine define in right.Defines)
            {
                if (_equal.TryGetValue(define.Key, out LinkedDefine? twin) && !AreEqual(twin.Body, define.Body))
                {
                    _equal.Remove(define.Key);
                    changed = true;
                }
            }
        }
    }

    /// <summary>The definition of the left schema that is the same as this one of the right schema, or null.</summary>
    public LinkedDefine? TwinOf(LinkedDefine define) => _equal.TryGetValue(define.Key, out LinkedDefine? twin) ? twin : null;

    private bool AreEqual(PatternSyntax left, PatternSyntax right)
    {
        if (left.GetType() != right.GetType() || left.Location != right.Location)
        {
            return false;
        }

        return (left, right) switch
        {
            (RefSyntax a, RefSyntax b) => TwinOf(_right.Resolve(b)) == _left.Resolve(a),
            (ElementSyntax a, ElementSyntax b) => AreEqual(a.NameClass, b.NameClass) && AreEqual(a.Content, b.Content),
            (AttributeSyntax a, AttributeSyntax b) => AreEqual(a.NameClass, b.NameClass) && AreEqual(a.Content, b.Content),
            (DataSyntax a, DataSyntax b) => a.Context.DatatypeLibrary == b.Context.DatatypeLibrary && a.TypeName == b.TypeName,
            (ValueSyntax a, ValueSyntax b) => a.Context.DatatypeLibrary == b.Context.DatatypeLibrary && a.Text == b.Text,
            _ => AreEqual(Children.Of(left), Children.Of(right)),
        };
    }

    private bool AreEqual(ImmutableArray<PatternSyntax> left, ImmutableArray<PatternSyntax> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    // The place says the same already; only what a name inherits from outside of its file can differ.
    private static bool AreEqual(NameClassSyntax left, NameClassSyntax right) => (left, right) switch
    {
        (NameSyntax a, NameSyntax b) => a.NamespaceUri == b.NamespaceUri && a.LocalName == b.LocalName,
        (NsNameSyntax a, NsNameSyntax b) => a.NamespaceUri == b.NamespaceUri && AreEqualOrNull(a.Except, b.Except),
        (AnyNameSyntax a, AnyNameSyntax b) => AreEqualOrNull(a.Except, b.Except),
        (NameClassChoiceSyntax a, NameClassChoiceSyntax b) =>
            a.Children.Length == b.Children.Length && a.Children.Zip(b.Children, AreEqual).All(static equal => equal),
        _ => false,
    };

    private static bool AreEqualOrNull(NameClassSyntax? left, NameClassSyntax? right) =>
        left is null || right is null ? left == right : AreEqual(left, right);
}
