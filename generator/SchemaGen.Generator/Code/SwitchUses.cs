using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Generator.Code;

/// <summary>Finds switches over enums and unions that do not handle a new member or case. They compile, and the new value reaches the default or no branch.</summary>
internal sealed class SwitchUses(BaselineChanges changes)
{
    /// <summary>Returns the missing members or cases of a switch.</summary>
    public IEnumerable<CodeUse> Find(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        (ExpressionSyntax governing, SyntaxToken keyword, IEnumerable<SyntaxNode> labels) = node is SwitchStatementSyntax statement
            ? (statement.Expression, statement.SwitchKeyword, statement.Sections.SelectMany(static section => section.Labels))
            : node is SwitchExpressionSyntax expression ? (expression.GoverningExpression, expression.SwitchKeyword, expression.Arms.Select(static arm => (SyntaxNode)arm.Pattern))
            : throw new ArgumentException("The node is no switch.", nameof(node));
        HashSet<ISymbol>? named = null;
        foreach (INamedTypeSymbol type in TypesOf(model.GetTypeInfo(governing, cancellationToken).Type))
        {
            bool isEnum = type.TypeKind == TypeKind.Enum;
            CodeChange[] added = [.. isEnum ? changes.NewMembers(type) : changes.NewCases(type)];
            if (added.Length == 0)
            {
                continue;
            }

            named ??= new HashSet<ISymbol>(
                labels.SelectMany(static label => label.DescendantNodesAndSelf()).OfType<SimpleNameSyntax>().Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol).OfType<ISymbol>(),
                SymbolEqualityComparer.Default);
            string[] names = [.. named.Where(symbol => isEnum ? symbol is IFieldSymbol && AreSame(symbol.ContainingType, type) : symbol is INamedTypeSymbol @case && Inherits(@case, type)).Select(static symbol => symbol.Name)];
            CodeChange[] missing = [.. added.Where(change => !names.Contains(isEnum ? change.Member! : change.Type))];
            if (names.Length > 0 && missing.Length > 0)
            {
                yield return CodeUse.Changed(keyword, missing[0], isEnum ? ChangeWords.NewValues(type.Name, missing) : ChangeWords.Cases(type.Name, missing, []));
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.SelectMany(static element => TypesOf(element.Type)),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => TypesOf(nullable.TypeArguments[0]),
        INamedTypeSymbol named => [named],
        _ => [],
    };

    private static bool Inherits(INamedTypeSymbol type, INamedTypeSymbol union)
    {
        INamedTypeSymbol? current = type.BaseType;
        while (current is not null && !AreSame(current, union))
        {
            current = current.BaseType;
        }

        return current is not null;
    }

    private static bool AreSame(ISymbol? left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
