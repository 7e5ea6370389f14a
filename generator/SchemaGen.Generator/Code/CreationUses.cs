using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Generator.Code;

/// <summary>Finds object creations that lack a newly required member, or whose type now has cases.</summary>
internal sealed class CreationUses(BaselineChanges changes)
{
    /// <summary>Returns the affected uses in an object creation.</summary>
    public IEnumerable<CodeUse> Find(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetTypeInfo(creation, cancellationToken).Type is not INamedTypeSymbol created)
        {
            yield break;
        }

        SyntaxNode place = creation is ObjectCreationExpressionSyntax named ? named.Type : creation;
        foreach (CodeChange change in changes.Of(created).Where(static change => change.BecameAbstract))
        {
            yield return CodeUse.Broken(place, change, ChangeWords.Type(change));
        }

        HashSet<string> set = [.. creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Select(static item => item.Left.ToString()) ?? []];
        for (INamedTypeSymbol? type = created; type is not null; type = type.BaseType)
        {
            foreach (CodeChange change in changes.NewMembers(type).Where(change => change.BecameRequired && !set.Contains(change.Member!)))
            {
                yield return CodeUse.Broken(place, change, ChangeWords.Needed(change));
            }
        }
    }
}
