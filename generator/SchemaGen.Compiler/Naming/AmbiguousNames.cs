namespace SchemaGen.Compiler.Naming;

/// <summary>
/// Names that are ambiguous (CS0104) in a file with the SDK's implicit usings if another imported namespace has them, too.
/// Only types without type parameters count. The names of the plain SDK are ambiguous everywhere; those of the Web and Worker SDKs only where a project
/// uses their namespaces globally.
/// </summary>
public static class AmbiguousNames
{
    private static readonly HashSet<string> Plain = Set(
        "Action Activator Attribute EventArgs EventHandler Exception ApartmentState AppContext AppDomain AppDomainSetup ApplicationId ArgIterator Array AsyncCallback "
        + "AsyncEnumerable AsyncFlowControl AttributeTargets AutoResetEvent Barrier Base64FormattingOptions BinaryReader "
        + "BinaryWriter BitConverter Boolean Buffer BufferedStream Byte ByteArrayContent ByteEqualityComparer CancellationToken "
        + "CancellationTokenSource Char CharEnumerator ClientCertificateOption CollectionExtensions CompressedStack "
        + "ConfigureAwaitOptions Console ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey "
        + "ContextBoundObject ContextCallback Convert CountdownEvent CultureAwareComparer DBNull DateOnly DateTime DateTimeKind "
        + "DateTimeOffset DayOfWeek Decimal Delegate DelegatingHandler Directory DirectoryInfo Double DriveInfo DriveType Enum "
        + "Enumerable EnumerableExecutor EnumerableQuery EnumerationOptions Environment EventResetMode EventWaitHandle "
        + "EventWaitHandleAcl ExecutionContext File FileAccess FileAttributes FileInfo FileMode FileOptions FileShare FileStream "
        + "FileStreamOptions FileStyleUriParser FileSystemAclExtensions FileSystemInfo FileSystemWatcher FormUrlEncodedContent "
        + "FormattableString FtpStyleUriParser GC GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo GCNotificationStatus "
        + "GenericUriParser GenericUriParserOptions GopherStyleUriParser Guid Half HandleInheritability HashCode "
        + "HostExecutionContext HttpClient HttpClientHandler HttpCompletionOption HttpContent HttpKeepAlivePingPolicy "
        + "HttpMessageHandler HttpMessageInvoker HttpMethod HttpRequestError HttpRequestMessage HttpRequestOptions "
        + "HttpResponseMessage HttpStyleUriParser HttpVersionPolicy IAsyncDisposable IAsyncResult ICloneable IComparable "
        + "IConvertible ICustomFormatter IDisposable IFormatProvider IFormattable IOCompletionCallback IOrderedQueryable "
        + "IQueryProvider IQueryable IServiceProvider ISpanFormattable IThreadPoolWorkItem ITimer IUtf8SpanFormattable "
        + "ImmutableArrayExtensions Index Int128 Int16 Int32 Int64 IntPtr Interlocked KeyValuePair LazyInitializer "
        + "LazyThreadSafetyMode LdapStyleUriParser LoaderOptimization LocalDataStoreSlot Lock LockCookie LockRecursionPolicy "
        + "ManualResetEvent ManualResetEventSlim MarshalByRefObject MatchCasing MatchType Math MathF MemoryExtensions "
        + "MemoryStream MessageProcessingHandler MidpointRounding ModuleHandle Monitor MulticastDelegate MultipartContent "
        + "MultipartFormDataContent Mutex MutexAcl NamedWaitHandleOptions NativeOverlapped NetPipeStyleUriParser "
        + "NetTcpStyleUriParser NewsStyleUriParser NotifyFilters Nullable Object OperatingSystem OrdinalComparer Overlapped "
        + "Parallel ParallelEnumerable ParallelExecutionMode ParallelLoopResult ParallelLoopState ParallelMergeOptions "
        + "ParallelOptions ParallelQuery ParameterizedThreadStart Path PeriodicTimer PlatformID PreAllocatedOverlapped Queryable "
        + "Random RandomAccess Range ReadOnlyMemoryContent ReaderWriterLock ReaderWriterLockSlim RegisteredWaitHandle "
        + "RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte SearchOption SeekOrigin Semaphore "
        + "SemaphoreAcl SemaphoreSlim SendOrPostCallback SequencePosition Single SocketsHttpHandler SpinLock SpinWait Stream "
        + "StreamContent StreamReader StreamWriter String StringComparer StringComparison StringContent StringReader "
        + "StringSplitOptions StringWriter SynchronizationContext Task TaskCompletionSource TaskContinuationOptions "
        + "TaskCreationOptions TaskExtensions TaskFactory TaskScheduler TaskStatus TaskToAsyncResult TextReader TextWriter Thread "
        + "ThreadPool ThreadPoolBoundHandle ThreadPriority ThreadStart ThreadState ThreadingAclExtensions TimeOnly TimeProvider "
        + "TimeSpan TimeZone TimeZoneInfo Timeout Timer TimerCallback Tuple TupleExtensions Type TypeCode TypedReference UInt128 "
        + "UInt16 UInt32 UInt64 UIntPtr UnitySerializationHolder UnixFileMode UnmanagedMemoryAccessor UnmanagedMemoryStream Uri "
        + "UriBuilder UriComponents UriCreationOptions UriFormat UriHostNameType UriKind UriParser UriPartial UriTypeConverter "
        + "ValueTask ValueTuple ValueType Version Void Volatile WaitCallback WaitForChangedResult WaitHandle WaitHandleExtensions "
        + "WaitOrTimerCallback WatcherChangeTypes WeakReference");

    // Extension classes are left out: nobody writes their names.
    private static readonly Dictionary<string, HashSet<string>> ByNamespace = new(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore.Builder"] = Set(
            "ApplicationBuilder ComponentEndpointConventionBuilder ConfigureHostBuilder ConfigureWebHostBuilder "
            + "ConnectionEndpointRouteBuilder ControllerActionEndpointConventionBuilder CookiePolicyOptions DefaultFilesOptions "
            + "DeveloperExceptionPageOptions DirectoryBrowserOptions DualIPNetworkList EndpointBuilder ExceptionHandlerOptions "
            + "FileServerOptions ForwardedHeadersOptions HttpMethodOverrideOptions HubEndpointConventionBuilder IApplicationBuilder "
            + "IEndpointConventionBuilder IHubEndpointConventionBuilder IISOptions IISServerOptions "
            + "PageActionEndpointConventionBuilder RazorComponentsEndpointConventionBuilder RequestLocalizationOptions "
            + "RouteHandlerBuilder RouterMiddleware SessionOptions StaticFileOptions StatusCodePagesOptions WebApplication "
            + "WebApplicationBuilder WebApplicationOptions WebSocketOptions WelcomePageOptions"),
        ["Microsoft.AspNetCore.Hosting"] = Set(
            "ApplicationLifetime DelegateStartup EnvironmentName HostingStartupAttribute HttpActivityFeature IApplicationLifetime "
            + "IHostingEnvironment IHostingStartup IStartup IStartupConfigureServicesFilter IStartupFilter IWebHost IWebHostBuilder "
            + "IWebHostEnvironment StartupBase WebHostBuilder WebHostBuilderContext WebHostDefaults"),
        ["Microsoft.AspNetCore.Http"] = Set(
            "AllowCookieRedirectAttribute AsParametersAttribute BadHttpRequestException BindingAddress ConnectionInfo CookieBuilder "
            + "CookieOptions CookieSecurePolicy DefaultEndpointFilterInvocationContext DefaultHttpContext DefaultHttpContextFactory "
            + "DisableHttpMetricsAttribute Endpoint EndpointDescriptionAttribute EndpointFilterDelegate EndpointFilterFactoryContext "
            + "EndpointFilterInvocationContext EndpointMetadataCollection EndpointSummaryAttribute FormCollection FormFile "
            + "FormFileCollection FragmentString HeaderDictionary HostString HttpContext HttpContextAccessor HttpMethods HttpProtocol "
            + "HttpRequest HttpResponse HttpValidationProblemDetails IContentTypeHttpResult IEndpointFilter IFileHttpResult "
            + "IFormCollection IFormFile IFormFileCollection IHeaderDictionary IHttpContextAccessor IHttpContextFactory IMiddleware "
            + "IMiddlewareFactory INestedHttpResult IProblemDetailsService IProblemDetailsWriter IQueryCollection "
            + "IRequestCookieCollection IResponseCookies IResult ISession IStatusCodeHttpResult IValueHttpResult MiddlewareFactory "
            + "PathString ProblemDetailsContext ProblemDetailsJsonOptionsSetup ProblemDetailsOptions ProducesResponseTypeMetadata "
            + "QueryCollection QueryCollectionInternal QueryString ReferenceReadStream RequestDelegate RequestDelegateFactory "
            + "RequestDelegateFactoryOptions RequestDelegateMetadataResult RequestDelegateResult ResponseCookies Results SameSiteMode "
            + "SendFileFallback StatusCodes StreamResponseBodyFeature TagsAttribute TypedResults WebSocketAcceptContext "
            + "WebSocketManager"),
        ["Microsoft.AspNetCore.Routing"] = Set(
            "CompositeEndpointDataSource ContentEncodingMetadata DataTokensMetadata DefaultEndpointDataSource "
            + "DefaultInlineConstraintResolver EndpointDataSource EndpointGroupNameAttribute EndpointNameAttribute "
            + "EndpointNameMetadata ExcludeFromDescriptionAttribute HostAttribute HttpMethodMetadata IDataTokensMetadata "
            + "IDynamicEndpointMetadata IEndpointGroupNameMetadata IEndpointNameMetadata IEndpointRouteBuilder "
            + "IExcludeFromDescriptionMetadata IHostMetadata IHttpMethodMetadata IInlineConstraintResolver INamedRouter "
            + "IOutboundParameterTransformer IParameterPolicy IRouteBuilder IRouteCollection IRouteConstraint IRouteHandler "
            + "IRouteNameMetadata IRouter IRoutingFeature ISuppressLinkGenerationMetadata ISuppressMatchingMetadata "
            + "InlineRouteParameterParser LinkGenerator LinkOptions LinkParser MatcherPolicy ParameterPolicyFactory Route RouteBase "
            + "RouteBuilder RouteCollection RouteConstraintBuilder RouteConstraintMatcher RouteContext RouteCreationException "
            + "RouteData RouteDirection RouteEndpoint RouteEndpointBuilder RouteGroupBuilder RouteGroupContext RouteHandler "
            + "RouteHandlerOptions RouteHandlerServices RouteNameMetadata RouteOptions RouteValueDictionary RouteValueEqualityComparer "
            + "RouteValuesAddress RoutingFeature RoutingMarkerService SuppressLinkGenerationMetadata SuppressMatchingMetadata "
            + "VirtualPathContext VirtualPathData"),
        ["Microsoft.Extensions.Configuration"] = Set(
            "BinderOptions ChainedConfigurationProvider ChainedConfigurationSource ConfigurationBinder ConfigurationBuilder "
            + "ConfigurationDebugViewContext ConfigurationKeyComparer ConfigurationKeyNameAttribute ConfigurationManager "
            + "ConfigurationPath ConfigurationProvider ConfigurationReloadToken ConfigurationRoot ConfigurationSection "
            + "FileConfigurationProvider FileConfigurationSource FileLoadExceptionContext IConfiguration IConfigurationBuilder "
            + "IConfigurationManager IConfigurationProvider IConfigurationRoot IConfigurationSection IConfigurationSource "
            + "StreamConfigurationProvider StreamConfigurationSource"),
        ["Microsoft.Extensions.DependencyInjection"] = Set(
            "ActivatorUtilities ActivatorUtilitiesConstructorAttribute AsyncServiceScope DefaultServiceProviderFactory "
            + "FromKeyedServicesAttribute IHealthChecksBuilder IHttpClientBuilder IKeyedServiceProvider IMvcBuilder IMvcCoreBuilder "
            + "IRazorComponentsBuilder IServerSideBlazorBuilder IServiceCollection IServiceProviderIsKeyedService "
            + "IServiceProviderIsService IServiceScope IServiceScopeFactory ISocketsHttpHandlerBuilder ISupportRequiredService "
            + "KeyedService MvcBuilder MvcCoreBuilder MvcCoreRouteOptionsSetup MvcDataAnnotationsLocalizationOptionsSetup "
            + "MvcDataAnnotationsMvcOptionsSetup MvcMarkerService MvcRazorMvcViewOptionsSetup MvcViewOptionsSetup ObjectFactory "
            + "ServiceCollection ServiceDescriptor ServiceKeyAttribute ServiceKeyLookupMode ServiceLifetime ServiceProvider "
            + "ServiceProviderOptions TempDataMvcOptionsSetup XmlDataContractSerializerMvcOptionsSetup XmlSerializerMvcOptionsSetup"),
        ["Microsoft.Extensions.Hosting"] = Set(
            "BackgroundService BackgroundServiceExceptionBehavior ConsoleLifetimeOptions EnvironmentName Environments Host "
            + "HostAbortedException HostApplicationBuilder HostApplicationBuilderSettings HostBuilder HostBuilderContext HostDefaults "
            + "HostOptions IApplicationLifetime IHost IHostApplicationBuilder IHostApplicationLifetime IHostBuilder IHostEnvironment "
            + "IHostLifetime IHostedLifecycleService IHostedService IHostingEnvironment WebHostBuilderOptions"),
        ["Microsoft.Extensions.Logging"] = Set(
            "ActivityTrackingOptions ConsoleFormatterConfigureOptions ConsoleLoggerConfigureOptions EventId FormattedLogValues "
            + "IExternalScopeProvider ILogger ILoggerFactory ILoggerProvider ILoggingBuilder ISupportExternalScope LogDefineOptions "
            + "LogLevel LogValuesFormatter LoggerExternalScopeProvider LoggerFactory LoggerFactoryOptions LoggerFactoryScopeProvider "
            + "LoggerFilterOptions LoggerFilterRule LoggerMessage LoggerMessageAttribute NullExternalScopeProvider NullScope "
            + "ProviderAliasAttribute"),
        ["System.Net.Http.Json"] = Set(
            "JsonContent"),
    };

    /// <summary>Whether generated types should avoid the name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="usings">The project's global usings, separated by semicolons.</param>
    public static bool Contains(string name, string usings) => Plain.Contains(name)
        || usings.Split(';').Any(used => ByNamespace.TryGetValue(used, out HashSet<string>? names) && names.Contains(name));

    /// <summary>Whether a global using of the namespace can influence names.</summary>
    public static bool Knows(string @namespace) => ByNamespace.ContainsKey(@namespace);

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
