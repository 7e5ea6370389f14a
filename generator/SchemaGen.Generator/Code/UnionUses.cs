using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Generator.Code;

/// <summary>Finds calls of <c>Match</c> and <c>Switch</c> on unions whose cases changed.</summary>
internal sealed class UnionUses(BaselineChanges changes)
{
    /// <summary>Returns the affected use in a call, if there is one.</summary>
    public IEnumerable<CodeUse> Find(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        SimpleNameSyntax? name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        if (name?.Identifier.ValueText is not ("Match" or "Switch") || UnionOf(call, model, cancellationToken) is not { } union)
        {
            return [];
        }

        CodeChange[] added = [.. changes.NewCases(union)];
        CodeChange[] gone = [.. changes.GoneCases(union)];
        if (added.Length + gone.Length == 0)
        {
            return [];
        }

        string message = ChangeWords.Cases(union.Name, added, gone);
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is null)
        {
            return [CodeUse.Broken(name, (added.FirstOrDefault() ?? gone[0]), message)];
        }

        // Functions written for other cases can have matching types by chance.
        return added.Length > 0 && gone.Length > 0 && call.ArgumentList.Arguments.Any(static argument => argument.NameColon is null)
            ? [CodeUse.Changed(name, added[0], message)]
            : [];
    }

    private INamedTypeSymbol? UnionOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax? receiver = call.Expression is MemberAccessExpressionSyntax access ? access.Expression
            : call.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(call.Span))?.Expression;
        INamedTypeSymbol? type = receiver is null ? null : model.GetTypeInfo(receiver, cancellationToken).Type as INamedTypeSymbol;
        while (type is not null && !changes.NewCases(type).Any() && !changes.GoneCases(type).Any())
        {
            type = type.BaseType;
        }

        return type;
    }
}
