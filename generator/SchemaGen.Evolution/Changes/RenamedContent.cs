using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Recognizes an attribute or child that is gone and one that is new in the same element as one that has another name: its content is the
/// same and its name near, or the namespace alone differs.
/// </summary>
/// <param name="classes">The elements of equal content.</param>
/// <param name="comparison">Compares values.</param>
internal sealed class RenamedContent(StructuralClasses classes, ContentComparison comparison)
{
    /// <summary>The symbols that were renamed, with the two differences that say so.</summary>
    public IReadOnlyList<(Difference Removed, Difference Added)> Find(ContentPair pair, IReadOnlyList<Difference> differences)
    {
        List<(Difference, Difference)> found = [];
        List<Difference> removed = [.. differences.Where(static difference => difference.Kind is ChangeKind.ElementRemoved or ChangeKind.AttributeRemoved)];
        List<Difference> added = [.. differences.Where(static difference => difference.Kind is ChangeKind.ElementAdded or ChangeKind.AttributeAdded)];
        foreach (Difference old in removed)
        {
            List<Difference> candidates = added.FindAll(@new => AreSame(pair, old.Symbol!, @new.Symbol!));
            if (candidates is [var only] && removed.Count(other => AreSame(pair, other.Symbol!, only.Symbol!)) == 1)
            {
                found.Add((old, only));
            }
        }

        return found;
    }

    /// <summary>One difference for both.</summary>
    public static Difference Join(Difference removed, Difference added)
    {
        Symbol old = removed.Symbol!;
        Symbol @new = added.Symbol!;
        string message = old.NamespaceUri == @new.NamespaceUri
            ? $"{old.Words} was renamed to '{@new.Step.TrimStart('@')}'"
            : $"{old.Words} is in {Namespace(@new)} now, not in {Namespace(old)}";
        return new Difference(old.IsAttribute ? ChangeKind.AttributeRenamed : ChangeKind.ElementRenamed, @new, message)
        {
            Backward = [.. removed.Backward, .. added.Backward],
            Forward = [.. removed.Forward, .. added.Forward],
            Former = old,
        };
    }

    private static string Namespace(Symbol symbol) => symbol.NamespaceUri.Length == 0 ? "no namespace" : $"the namespace '{symbol.NamespaceUri}'";

    private bool AreSame(ContentPair pair, Symbol old, Symbol @new)
    {
        if (old.Kind != @new.Kind || old.IsWildcard || @new.IsWildcard)
        {
            return false;
        }

        bool isOtherNamespace = old.LocalName == @new.LocalName;
        if (old.IsAttribute)
        {
            return (isOtherNamespace || NameSimilarity.AreNear(old.LocalName, @new.LocalName)) && comparison.HaveSameValues(pair, old, pair, @new);
        }

        IReadOnlyList<ElementPattern> before = pair.OldContents.Elements(old);
        IReadOnlyList<ElementPattern> after = pair.NewContents.Elements(@new);
        return isOtherNamespace || (NameSimilarity.AreNear(old.LocalName, @new.LocalName) && classes.AreEqualButForNames(before, after));
    }
}
