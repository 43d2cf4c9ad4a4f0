<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="1" simplifyLocal="1" autoRefreshMode="Disabled" simplifyDrawingHints="1" simplifyAlgorithm="0" autoRefreshTime="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.40.0" styleCategories="LayerConfiguration|Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0" readOnly="0">
 <flags>
  <Identifiable>1</Identifiable>
  <Removable>1</Removable>
  <Searchable>1</Searchable>
  <Private>0</Private>
 </flags>
 <renderer-v2 type="RuleRenderer" referencescale="-1" enableorderby="0" forceraster="0" symbollevels="0">
  <rules key="{2e1315f6-75bf-5464-ab29-b52e44fdfab9}">
   <rule filter="&quot;due&quot; &lt; to_date(now()) AND coalesce(&quot;state&quot;, '') NOT IN ('done', 'verified', 'declined', 'duplicate')" symbol="0" label="Försenade" key="{cf6373e0-96a4-51ee-852b-3cd5f2115153}"/>
   <rule filter="&quot;lane&quot; = 'project'" symbol="1" label="Större projektering" key="{c2a979a8-0712-5826-adbb-5b3f2f055223}"/>
   <rule filter="&quot;state&quot; = 'new'" symbol="2" label="Ny" key="{aa17b4c4-5b47-5b47-836f-cb2a1280f1c5}"/>
   <rule filter="&quot;state&quot; = 'assessed'" symbol="3" label="Bedömd" key="{d0e1ee5b-faa5-5ea7-bbec-3b80dbb0a2e8}"/>
   <rule filter="&quot;state&quot; = 'assigned'" symbol="4" label="Tilldelad" key="{4f8d6646-13c6-5024-95fc-a13d33745c86}"/>
   <rule filter="&quot;state&quot; = 'planned'" symbol="5" label="Planerad" key="{533c7505-cfea-5293-9545-908b9abc5016}"/>
   <rule filter="&quot;state&quot; = 'in_progress'" symbol="6" label="Pågår" key="{062e8ecf-5a31-5ddf-aaba-eac88b9ddf43}"/>
   <rule filter="&quot;state&quot; = 'done'" symbol="7" label="Klar" key="{75c9bf30-f53b-5a84-8f8f-e2130c53ac19}"/>
   <rule filter="&quot;state&quot; = 'verified'" symbol="8" label="Verifierad" key="{0379a7c3-90a4-5dbb-a9c4-7f5fe8540cfb}"/>
   <rule filter="&quot;state&quot; = 'declined'" symbol="9" label="Görs inte" key="{a5ed559f-884d-513c-b59e-84eb639cb897}"/>
   <rule filter="&quot;state&quot; = 'duplicate'" symbol="10" label="Dubblett" key="{037810e5-e222-5b2f-a7ed-1264f1768fb6}"/>
  </rules>
  <symbols>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{879e0ae6-649f-5a8f-a39c-7ecebc92e010}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="194,59,46,255,rgb:0.76078431372549016,0.23137254901960785,0.1803921568627451,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48Y2lyY2xlIGN4PSIxMiIgY3k9IjEyIiByPSIxMC4yIiBmaWxsPSJub25lIiBzdHJva2U9InBhcmFtKG91dGxpbmUpICNGRkZGRkYiIHN0cm9rZS13aWR0aD0iMy40Ii8+PGNpcmNsZSBjeD0iMTIiIGN5PSIxMiIgcj0iMTAuMiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJwYXJhbShmaWxsKSAjMjIyMjIyIiBzdHJva2Utd2lkdGg9IjEuOCIvPjwvc3ZnPg=="/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_width" value="0.168"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="10"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="1">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{e3d11f93-f5e6-5fb4-9eb7-37f3268e8401}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="1,-1.30000000000000004"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(1 + 6.8 * floor(@n / 3), ',', -1.3 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{992a3282-5aae-52ee-b2ad-38ca8f4b3dcf}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="1,-1.30000000000000004"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="5.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(1 + 6.8 * floor(@n / 3), ',', -1.3 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{4ee7197d-17de-5017-97bd-11cb4c201b26}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{0d436a86-d0e0-52ca-8726-7dd3fa9b0132}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="5.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="10">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{52794e8f-92e1-55b4-ba87-eed3d2d093d2}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{c7ccfc9a-0fa8-57bb-86d2-42bf04ef52a4}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="107,107,107,255,rgb:0.41960784313725491,0.41960784313725491,0.41960784313725491,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSIjRkZGRkZGIiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PHBhdGggZD0iTTcuNSAxMC4zaDlNNy41IDEzLjloOSIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJwYXJhbShmaWxsKSAjNjY2NjY2IiBzdHJva2Utd2lkdGg9IjIiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIvPjwvc3ZnPg=="/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="5.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="2">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{f4d74267-2669-541a-8dd3-d159008fccc4}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{dfb151ce-372b-5303-a6c3-7bfdb3e64950}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="0,114,178,255,rgb:0,0.44705882352941179,0.69803921568627447,1"/>
      <Option type="QString" name="outline_width" value="0.364"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="5.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="3">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{16a0756d-6863-5d4f-a255-03b15b15e85f}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{4306d47c-d53b-54b8-8be7-9a3012056acd}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="0,114,178,255,rgb:0,0.44705882352941179,0.69803921568627447,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSIjRkZGRkZGIi8+PHBhdGggZD0iTTIgNS41aDZ2MTNIMnYtNGEyLjUgMi41IDAgMCAwIDAtNXoiIGZpbGw9InBhcmFtKGZpbGwpICM4ODg4ODgiLz48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJub25lIiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="5.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="4">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{ad044d2f-1606-5de5-bd41-6cffcb9a683f}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{565d0377-9e4c-5fd7-a562-8e778edcfa4e}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="0,114,178,255,rgb:0,0.44705882352941179,0.69803921568627447,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSIjRkZGRkZGIi8+PHBhdGggZD0iTTIgNS41aDEwdjEzSDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4Ii8+PHBhdGggZD0iTTIgNS41aDIwdjRhMi41IDIuNSAwIDAgMCAwIDV2NEgydi00YTIuNSAyLjUgMCAwIDAgMC01eiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJwYXJhbShvdXRsaW5lKSAjMjIyMjIyIiBzdHJva2Utd2lkdGg9InBhcmFtKG91dGxpbmUtd2lkdGgpIDEiIHN0cm9rZS1saW5lam9pbj0icm91bmQiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIvPjwvc3ZnPg=="/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="5.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="5">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{bc20fc4b-b37e-5373-bb9e-e1142b48b927}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{3fa233cf-42a8-557f-ac70-3e272f041bc9}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="0,114,178,255,rgb:0,0.44705882352941179,0.69803921568627447,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSIjRkZGRkZGIi8+PHBhdGggZD0iTTIgNS41aDE0djEzSDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4Ii8+PHBhdGggZD0iTTIgNS41aDIwdjRhMi41IDIuNSAwIDAgMCAwIDV2NEgydi00YTIuNSAyLjUgMCAwIDAgMC01eiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJwYXJhbShvdXRsaW5lKSAjMjIyMjIyIiBzdHJva2Utd2lkdGg9InBhcmFtKG91dGxpbmUtd2lkdGgpIDEiIHN0cm9rZS1saW5lam9pbj0icm91bmQiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIvPjwvc3ZnPg=="/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="5.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="6">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{56ecbe8b-5a92-5ff0-8eb3-c3a389c173e6}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{63eafc6f-56a5-5376-84a1-a1bc08dc37fd}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="0,114,178,255,rgb:0,0.44705882352941179,0.69803921568627447,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="5.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="7">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{baa552fe-cf6a-5442-9f8d-12a12792285b}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{4246203c-3068-56c6-a363-1a683dc6b3aa}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="0,158,115,255,rgb:0,0.61960784313725492,0.45098039215686275,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PHBhdGggZD0iTTcuMiAxMi4ybDMuMiAzLjIgNi4yLTYuNiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSIjRkZGRkZGIiBzdHJva2Utd2lkdGg9IjIuNCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="5.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="8">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{05220615-e702-57f1-94f5-8f2e3e26bd0c}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{1d9af845-e13f-58df-b54e-95065033ffb2}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="0,158,115,255,rgb:0,0.61960784313725492,0.45098039215686275,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PHBhdGggZD0iTTUuNCAxMi4ybDIuOSAzLjIgNC42LTZNMTAuNiAxMy44bDEuNSAxLjYgNS45LTYuNiIgZmlsbD0ibm9uZSIgc3Ryb2tlPSIjRkZGRkZGIiBzdHJva2Utd2lkdGg9IjIiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIvPjwvc3ZnPg=="/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="5.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="9">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{2c27b50f-b54a-540f-84fa-c15c2fcbdeef}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PC9zdmc+"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{e9663d37-cd3a-5d1b-b1b4-95dc81798ff9}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="107,107,107,255,rgb:0.41960784313725491,0.41960784313725491,0.41960784313725491,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMiA1LjVoMjB2NGEyLjUgMi41IDAgMCAwIDAgNXY0SDJ2LTRhMi41IDIuNSAwIDAgMCAwLTV6IiBmaWxsPSIjRkZGRkZGIiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PHBhdGggZD0iTTguNSA4LjhsNyA2LjZNMTUuNSA4LjhsLTcgNi42IiBmaWxsPSJub25lIiBzdHJva2U9InBhcmFtKGZpbGwpICM2NjY2NjYiIHN0cm9rZS13aWR0aD0iMi40IiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48L3N2Zz4="/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_width" value="0.154"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="5.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="offset">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="with_variable('n', coalesce(to_int(regexp_substr(@est_walks_apart, concat(&quot;uuid&quot;, ':(\\d+)'))), 0), concat(0 + 6.8 * floor(@n / 3), ',', 0 + 6.8 * (@n % 3)))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <data-defined-properties>
   <Option type="Map">
    <Option type="QString" name="name" value=""/>
    <Option name="properties"/>
    <Option type="QString" name="type" value="collection"/>
   </Option>
  </data-defined-properties>
 </renderer-v2>
 <selection mode="Default">
  <selectionColor invalid="1"/>
 </selection>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="if(&quot;naming&quot; IS NULL OR @est_walks_measures IS NULL, &quot;title&quot;, if(coalesce(&quot;street&quot;, '') &lt;> '', replace('Byte till LED {street}', '{street}', &quot;street&quot;), coalesce(map_get(from_json(@est_walks_measures), &quot;measure&quot;), &quot;measure&quot;) || coalesce(' – ' || with_variable('made', map_get(from_json(&quot;naming&quot;), 'at'), replace(CASE WHEN map_get(@made, 'code') IN ('kind', 'kind_by', 'kind_proper', 'proper_by') THEN replace(map_get(from_json('{&quot;kind_proper&quot;:&quot;{kind} {name}&quot;,&quot;kind_by&quot;:&quot;{kind} vid {name}&quot;,&quot;proper_by&quot;:&quot;{name} vid {landmark}&quot;,&quot;kind&quot;:&quot;{kind}&quot;}'), map_get(@made, 'code')), map('{kind}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;Tunnel&quot;,&quot;bridge&quot;:&quot;Bro&quot;,&quot;path&quot;:&quot;Gångväg&quot;,&quot;park&quot;:&quot;Park&quot;,&quot;bus_stop&quot;:&quot;Busshållplats&quot;,&quot;station&quot;:&quot;Station&quot;,&quot;square&quot;:&quot;Torg&quot;,&quot;school_yard&quot;:&quot;Skolgård&quot;,&quot;playground&quot;:&quot;Lekplats&quot;,&quot;car_park&quot;:&quot;Parkering&quot;,&quot;entrance&quot;:&quot;Entré&quot;,&quot;stairs&quot;:&quot;Trappa&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), ''), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '{landmark}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) ELSE if(replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) || replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1)) &lt;> '', replace(if(map_get(@made, 'code') = 'at', '{name}, nära {landmark}', '{name} vid {landmark}'), map('{name}', with_variable('own', with_variable('told', replace(map_get(from_json('{&quot;proper&quot;:&quot;{name}&quot;,&quot;point&quot;:&quot;Egen punkt&quot;,&quot;crossing&quot;:&quot;Korsningen {name}/{other}&quot;,&quot;between&quot;:&quot;{thing} {name}–{other}&quot;,&quot;over&quot;:&quot;{thing} över {name}&quot;,&quot;under&quot;:&quot;{thing} under {name}&quot;,&quot;within&quot;:&quot;{thing} i {name}&quot;,&quot;at&quot;:&quot;{thing} vid {name}&quot;,&quot;north_of&quot;:&quot;{thing} norr om {name}&quot;,&quot;south_of&quot;:&quot;{thing} söder om {name}&quot;,&quot;east_of&quot;:&quot;{thing} öster om {name}&quot;,&quot;west_of&quot;:&quot;{thing} väster om {name}&quot;,&quot;the_named&quot;:&quot;{thing} {name}&quot;,&quot;the&quot;:&quot;{thing}&quot;,&quot;between_long&quot;:&quot;{thing} mellan {name} och {other}&quot;}'), if(map_get(@made, 'code') = 'between' AND (replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1)) = 'stairs' OR map_get(@made, 'order') > 0), 'between_long', map_get(@made, 'code'))), map('{thing}', CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{&quot;north&quot;:&quot;{ordinal} {thing} norrifrån&quot;,&quot;west&quot;:&quot;{ordinal} {thing} västerifrån&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{&quot;1&quot;:&quot;första&quot;,&quot;2&quot;:&quot;andra&quot;,&quot;3&quot;:&quot;tredje&quot;,&quot;4&quot;:&quot;fjärde&quot;,&quot;5&quot;:&quot;femte&quot;,&quot;6&quot;:&quot;sjätte&quot;,&quot;7&quot;:&quot;sjunde&quot;,&quot;8&quot;:&quot;åttonde&quot;,&quot;9&quot;:&quot;nionde&quot;,&quot;10&quot;:&quot;tionde&quot;,&quot;11&quot;:&quot;elfte&quot;,&quot;12&quot;:&quot;tolfte&quot;,&quot;13&quot;:&quot;13:e&quot;,&quot;14&quot;:&quot;14:e&quot;,&quot;15&quot;:&quot;15:e&quot;,&quot;16&quot;:&quot;16:e&quot;,&quot;17&quot;:&quot;17:e&quot;,&quot;18&quot;:&quot;18:e&quot;,&quot;19&quot;:&quot;19:e&quot;,&quot;20&quot;:&quot;20:e&quot;,&quot;21&quot;:&quot;21:a&quot;,&quot;22&quot;:&quot;22:a&quot;,&quot;23&quot;:&quot;23:e&quot;,&quot;24&quot;:&quot;24:e&quot;,&quot;25&quot;:&quot;25:e&quot;,&quot;26&quot;:&quot;26:e&quot;,&quot;27&quot;:&quot;27:e&quot;,&quot;28&quot;:&quot;28:e&quot;,&quot;29&quot;:&quot;29:e&quot;,&quot;30&quot;:&quot;30:e&quot;,&quot;31&quot;:&quot;31:a&quot;,&quot;32&quot;:&quot;32:a&quot;,&quot;33&quot;:&quot;33:e&quot;,&quot;34&quot;:&quot;34:e&quot;,&quot;35&quot;:&quot;35:e&quot;,&quot;36&quot;:&quot;36:e&quot;,&quot;37&quot;:&quot;37:e&quot;,&quot;38&quot;:&quot;38:e&quot;,&quot;39&quot;:&quot;39:e&quot;,&quot;40&quot;:&quot;40:e&quot;}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{&quot;north&quot;:&quot;norra {thing}&quot;,&quot;south&quot;:&quot;södra {thing}&quot;,&quot;east&quot;:&quot;östra {thing}&quot;,&quot;west&quot;:&quot;västra {thing}&quot;,&quot;middle&quot;:&quot;mellersta {thing}&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))) END, '{name}', CASE WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '') END, '{other}', CASE WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '') END)), if(map_get(@made, 'code') IN ('crossing', 'point', 'proper'), CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{&quot;north&quot;:&quot;{name}, {ordinal} delen norrifrån&quot;,&quot;west&quot;:&quot;{name}, {ordinal} delen västerifrån&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{&quot;1&quot;:&quot;första&quot;,&quot;2&quot;:&quot;andra&quot;,&quot;3&quot;:&quot;tredje&quot;,&quot;4&quot;:&quot;fjärde&quot;,&quot;5&quot;:&quot;femte&quot;,&quot;6&quot;:&quot;sjätte&quot;,&quot;7&quot;:&quot;sjunde&quot;,&quot;8&quot;:&quot;åttonde&quot;,&quot;9&quot;:&quot;nionde&quot;,&quot;10&quot;:&quot;tionde&quot;,&quot;11&quot;:&quot;elfte&quot;,&quot;12&quot;:&quot;tolfte&quot;,&quot;13&quot;:&quot;13:e&quot;,&quot;14&quot;:&quot;14:e&quot;,&quot;15&quot;:&quot;15:e&quot;,&quot;16&quot;:&quot;16:e&quot;,&quot;17&quot;:&quot;17:e&quot;,&quot;18&quot;:&quot;18:e&quot;,&quot;19&quot;:&quot;19:e&quot;,&quot;20&quot;:&quot;20:e&quot;,&quot;21&quot;:&quot;21:a&quot;,&quot;22&quot;:&quot;22:a&quot;,&quot;23&quot;:&quot;23:e&quot;,&quot;24&quot;:&quot;24:e&quot;,&quot;25&quot;:&quot;25:e&quot;,&quot;26&quot;:&quot;26:e&quot;,&quot;27&quot;:&quot;27:e&quot;,&quot;28&quot;:&quot;28:e&quot;,&quot;29&quot;:&quot;29:e&quot;,&quot;30&quot;:&quot;30:e&quot;,&quot;31&quot;:&quot;31:a&quot;,&quot;32&quot;:&quot;32:a&quot;,&quot;33&quot;:&quot;33:e&quot;,&quot;34&quot;:&quot;34:e&quot;,&quot;35&quot;:&quot;35:e&quot;,&quot;36&quot;:&quot;36:e&quot;,&quot;37&quot;:&quot;37:e&quot;,&quot;38&quot;:&quot;38:e&quot;,&quot;39&quot;:&quot;39:e&quot;,&quot;40&quot;:&quot;40:e&quot;}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{name}', @told)) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{&quot;north&quot;:&quot;{name}, norra delen&quot;,&quot;south&quot;:&quot;{name}, södra delen&quot;,&quot;east&quot;:&quot;{name}, östra delen&quot;,&quot;west&quot;:&quot;{name}, västra delen&quot;,&quot;middle&quot;:&quot;{name}, mellersta delen&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{name}', @told)) ELSE @told END, @told)), upper(left(@own, 1)) || substr(@own, 2)), '{landmark}', CASE WHEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), '') END)), with_variable('own', with_variable('told', replace(map_get(from_json('{&quot;proper&quot;:&quot;{name}&quot;,&quot;point&quot;:&quot;Egen punkt&quot;,&quot;crossing&quot;:&quot;Korsningen {name}/{other}&quot;,&quot;between&quot;:&quot;{thing} {name}–{other}&quot;,&quot;over&quot;:&quot;{thing} över {name}&quot;,&quot;under&quot;:&quot;{thing} under {name}&quot;,&quot;within&quot;:&quot;{thing} i {name}&quot;,&quot;at&quot;:&quot;{thing} vid {name}&quot;,&quot;north_of&quot;:&quot;{thing} norr om {name}&quot;,&quot;south_of&quot;:&quot;{thing} söder om {name}&quot;,&quot;east_of&quot;:&quot;{thing} öster om {name}&quot;,&quot;west_of&quot;:&quot;{thing} väster om {name}&quot;,&quot;the_named&quot;:&quot;{thing} {name}&quot;,&quot;the&quot;:&quot;{thing}&quot;,&quot;between_long&quot;:&quot;{thing} mellan {name} och {other}&quot;}'), if(map_get(@made, 'code') = 'between' AND (replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1)) = 'stairs' OR map_get(@made, 'order') > 0), 'between_long', map_get(@made, 'code'))), map('{thing}', CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{&quot;north&quot;:&quot;{ordinal} {thing} norrifrån&quot;,&quot;west&quot;:&quot;{ordinal} {thing} västerifrån&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{&quot;1&quot;:&quot;första&quot;,&quot;2&quot;:&quot;andra&quot;,&quot;3&quot;:&quot;tredje&quot;,&quot;4&quot;:&quot;fjärde&quot;,&quot;5&quot;:&quot;femte&quot;,&quot;6&quot;:&quot;sjätte&quot;,&quot;7&quot;:&quot;sjunde&quot;,&quot;8&quot;:&quot;åttonde&quot;,&quot;9&quot;:&quot;nionde&quot;,&quot;10&quot;:&quot;tionde&quot;,&quot;11&quot;:&quot;elfte&quot;,&quot;12&quot;:&quot;tolfte&quot;,&quot;13&quot;:&quot;13:e&quot;,&quot;14&quot;:&quot;14:e&quot;,&quot;15&quot;:&quot;15:e&quot;,&quot;16&quot;:&quot;16:e&quot;,&quot;17&quot;:&quot;17:e&quot;,&quot;18&quot;:&quot;18:e&quot;,&quot;19&quot;:&quot;19:e&quot;,&quot;20&quot;:&quot;20:e&quot;,&quot;21&quot;:&quot;21:a&quot;,&quot;22&quot;:&quot;22:a&quot;,&quot;23&quot;:&quot;23:e&quot;,&quot;24&quot;:&quot;24:e&quot;,&quot;25&quot;:&quot;25:e&quot;,&quot;26&quot;:&quot;26:e&quot;,&quot;27&quot;:&quot;27:e&quot;,&quot;28&quot;:&quot;28:e&quot;,&quot;29&quot;:&quot;29:e&quot;,&quot;30&quot;:&quot;30:e&quot;,&quot;31&quot;:&quot;31:a&quot;,&quot;32&quot;:&quot;32:a&quot;,&quot;33&quot;:&quot;33:e&quot;,&quot;34&quot;:&quot;34:e&quot;,&quot;35&quot;:&quot;35:e&quot;,&quot;36&quot;:&quot;36:e&quot;,&quot;37&quot;:&quot;37:e&quot;,&quot;38&quot;:&quot;38:e&quot;,&quot;39&quot;:&quot;39:e&quot;,&quot;40&quot;:&quot;40:e&quot;}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{&quot;north&quot;:&quot;norra {thing}&quot;,&quot;south&quot;:&quot;södra {thing}&quot;,&quot;east&quot;:&quot;östra {thing}&quot;,&quot;west&quot;:&quot;västra {thing}&quot;,&quot;middle&quot;:&quot;mellersta {thing}&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))) END, '{name}', CASE WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '') END, '{other}', CASE WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '') END)), if(map_get(@made, 'code') IN ('crossing', 'point', 'proper'), CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{&quot;north&quot;:&quot;{name}, {ordinal} delen norrifrån&quot;,&quot;west&quot;:&quot;{name}, {ordinal} delen västerifrån&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{&quot;1&quot;:&quot;första&quot;,&quot;2&quot;:&quot;andra&quot;,&quot;3&quot;:&quot;tredje&quot;,&quot;4&quot;:&quot;fjärde&quot;,&quot;5&quot;:&quot;femte&quot;,&quot;6&quot;:&quot;sjätte&quot;,&quot;7&quot;:&quot;sjunde&quot;,&quot;8&quot;:&quot;åttonde&quot;,&quot;9&quot;:&quot;nionde&quot;,&quot;10&quot;:&quot;tionde&quot;,&quot;11&quot;:&quot;elfte&quot;,&quot;12&quot;:&quot;tolfte&quot;,&quot;13&quot;:&quot;13:e&quot;,&quot;14&quot;:&quot;14:e&quot;,&quot;15&quot;:&quot;15:e&quot;,&quot;16&quot;:&quot;16:e&quot;,&quot;17&quot;:&quot;17:e&quot;,&quot;18&quot;:&quot;18:e&quot;,&quot;19&quot;:&quot;19:e&quot;,&quot;20&quot;:&quot;20:e&quot;,&quot;21&quot;:&quot;21:a&quot;,&quot;22&quot;:&quot;22:a&quot;,&quot;23&quot;:&quot;23:e&quot;,&quot;24&quot;:&quot;24:e&quot;,&quot;25&quot;:&quot;25:e&quot;,&quot;26&quot;:&quot;26:e&quot;,&quot;27&quot;:&quot;27:e&quot;,&quot;28&quot;:&quot;28:e&quot;,&quot;29&quot;:&quot;29:e&quot;,&quot;30&quot;:&quot;30:e&quot;,&quot;31&quot;:&quot;31:a&quot;,&quot;32&quot;:&quot;32:a&quot;,&quot;33&quot;:&quot;33:e&quot;,&quot;34&quot;:&quot;34:e&quot;,&quot;35&quot;:&quot;35:e&quot;,&quot;36&quot;:&quot;36:e&quot;,&quot;37&quot;:&quot;37:e&quot;,&quot;38&quot;:&quot;38:e&quot;,&quot;39&quot;:&quot;39:e&quot;,&quot;40&quot;:&quot;40:e&quot;}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{name}', @told)) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{&quot;north&quot;:&quot;{name}, norra delen&quot;,&quot;south&quot;:&quot;{name}, södra delen&quot;,&quot;east&quot;:&quot;{name}, östra delen&quot;,&quot;west&quot;:&quot;{name}, västra delen&quot;,&quot;middle&quot;:&quot;{name}, mellersta delen&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{name}', @told)) ELSE @told END, @told)), upper(left(@own, 1)) || substr(@own, 2))) END, char(1), '{') || if(map_get(@made, 'number') > 1, ' ' || map_get(@made, 'number'), '')), '')))" fontWeight="50" forcedItalic="0" useSubstitutions="0" capitalization="0" fontSizeMapUnitScale="3x:0,0,0,0,0,0" tabStopDistanceUnit="Percentage" textOrientation="horizontal" legendString="Aa" textColor="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1" fontSize="7.5" fontUnderline="0" fontStrikeout="0" fontLetterSpacing="0.015625" textOpacity="1" blendMode="0" tabStopDistanceMapUnitScale="3x:0,0,0,0,0,0" fontItalic="0" fontWordSpacing="0" fontSizeUnit="Point" multilineHeightUnit="Percentage" previewBkgrdColor="255,255,255,255,rgb:1,1,1,1" fontKerning="1" fontFamily="Open Sans" allowHtml="0" isExpression="1" tabStopDistance="6" forcedBold="0" namedStyle="Regular" multilineHeight="1">
    <families>
     <family name="Open Sans"/>
     <family name="Noto Sans"/>
     <family name="Segoe UI"/>
     <family name="Helvetica Neue"/>
     <family name="Arial"/>
     <family name="Liberation Sans"/>
     <family name="DejaVu Sans"/>
    </families>
    <text-buffer bufferJoinStyle="128" bufferSize="0.80000000000000004" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferDraw="1" bufferBlendMode="0" bufferNoFill="1" bufferColor="255,255,255,255,rgb:1,1,1,1" bufferOpacity="1" bufferSizeUnits="MM"/>
    <text-mask maskSize2="1.5" maskOpacity="1" maskedSymbolLayers="" maskSizeUnits="MM" maskJoinStyle="128" maskType="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskEnabled="0" maskSize="1.5"/>
    <background shapeDraw="0" shapeRadiiX="0" shapeOpacity="1" shapeRadiiY="0" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeFillColor="255,255,255,255,rgb:1,1,1,1" shapeBorderWidth="0" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="MM" shapeRotationType="0" shapeSVGFile="" shapeJoinStyle="64" shapeBorderColor="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeRotation="0" shapeType="0" shapeOffsetUnit="MM" shapeRadiiUnit="MM" shapeOffsetX="0" shapeSizeX="0" shapeOffsetY="0" shapeSizeY="0" shapeBlendMode="0" shapeSizeUnit="MM" shapeSizeType="0">
     <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="fillSymbol">
      <data_defined_properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data_defined_properties>
      <layer class="SimpleFill" enabled="1" id="" locked="0" pass="0">
       <Option type="Map">
        <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
        <Option type="QString" name="joinstyle" value="bevel"/>
        <Option type="QString" name="offset" value="0,0"/>
        <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="outline_color" value="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1"/>
        <Option type="QString" name="outline_style" value="no"/>
        <Option type="QString" name="outline_width" value="0"/>
        <Option type="QString" name="outline_width_unit" value="MM"/>
        <Option type="QString" name="style" value="solid"/>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option type="QString" name="name" value=""/>
         <Option name="properties"/>
         <Option type="QString" name="type" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </background>
    <shadow shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusAlphaOnly="0" shadowOffsetUnit="MM" shadowOffsetGlobal="1" shadowUnder="0" shadowOpacity="0.69999999999999996" shadowColor="0,0,0,255,rgb:0,0,0,1" shadowDraw="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowRadius="1.5" shadowScale="100" shadowOffsetAngle="135" shadowBlendMode="6" shadowOffsetDist="1" shadowRadiusUnit="MM"/>
    <dd_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </dd_properties>
    <substitutions/>
   </text-style>
   <text-format placeDirectionSymbol="0" plussign="0" formatNumbers="0" rightDirectionSymbol=">" multilineAlign="3" reverseDirectionSymbol="0" useMaxLineLengthForAutoWrap="1" decimals="3" wrapChar="" autoWrapLength="24" leftDirectionSymbol="&lt;" addDirectionSymbol="0"/>
   <placement repeatDistance="0" fitInPolygonOnly="0" centroidInside="0" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" placementFlags="10" lineAnchorClipping="0" geometryGeneratorEnabled="0" rotationUnit="AngleDegrees" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" offsetType="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" quadOffset="4" dist="3" overrunDistanceUnit="MM" xOffset="0" allowDegraded="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" maxCurvedCharAngleOut="-25" distUnits="MM" rotationAngle="0" placement="6" maximumDistance="0" geometryGenerator="" preserveRotation="1" maxCurvedCharAngleIn="25" centroidWhole="0" overrunDistance="0" distMapUnitScale="3x:0,0,0,0,0,0" layerType="UnknownGeometry" prioritization="PreferCloser" lineAnchorTextPoint="FollowPlacement" lineAnchorType="0" geometryGeneratorType="PointGeometry" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" polygonPlacementFlags="2" overlapHandling="PreventOverlap" yOffset="0" offsetUnits="MM" priority="4" maximumDistanceUnit="MM" lineAnchorPercent="0.5"/>
   <rendering upsidedownLabels="0" unplacedVisibility="0" obstacleType="1" zIndex="0" scaleMin="0" scaleVisibility="1" minFeatureSize="0" fontLimitPixelSize="0" drawLabels="1" limitNumLabels="0" labelPerPart="0" maxNumLabels="2000" obstacle="0" fontMaxPixelSize="10000" scaleMax="2500" obstacleFactor="1" fontMinPixelSize="0" mergeLines="0"/>
   <dd_properties>
    <Option type="Map">
     <Option type="QString" name="name" value=""/>
     <Option name="properties"/>
     <Option type="QString" name="type" value="collection"/>
    </Option>
   </dd_properties>
   <callout type="simple">
    <Option type="Map">
     <Option type="QString" name="anchorPoint" value="pole_of_inaccessibility"/>
     <Option type="int" name="blendMode" value="0"/>
     <Option type="Map" name="ddProperties">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
     <Option type="bool" name="drawToAllParts" value="false"/>
     <Option type="QString" name="enabled" value="0"/>
     <Option type="QString" name="labelAnchorPoint" value="point_on_exterior"/>
     <Option type="QString" name="lineSymbol" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; frame_rate=&quot;10&quot; alpha=&quot;1&quot; is_animated=&quot;0&quot; name=&quot;symbol&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; id=&quot;{ae91cfce-d05e-52d1-af20-a6911c2920cf}&quot; locked=&quot;0&quot; pass=&quot;0&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255,rgb:0.23529411764705882,0.23529411764705882,0.23529411764705882,1&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;/Option>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>"/>
     <Option type="double" name="minLength" value="0"/>
     <Option type="QString" name="minLengthMapUnitScale" value="3x:0,0,0,0,0,0"/>
     <Option type="QString" name="minLengthUnit" value="MM"/>
     <Option type="double" name="offsetFromAnchor" value="0"/>
     <Option type="QString" name="offsetFromAnchorMapUnitScale" value="3x:0,0,0,0,0,0"/>
     <Option type="QString" name="offsetFromAnchorUnit" value="MM"/>
     <Option type="double" name="offsetFromLabel" value="0"/>
     <Option type="QString" name="offsetFromLabelMapUnitScale" value="3x:0,0,0,0,0,0"/>
     <Option type="QString" name="offsetFromLabelUnit" value="MM"/>
    </Option>
   </callout>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <fieldConfiguration>
  <field name="fid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="uuid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="created" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="changed" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="row_version" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="finding" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="finding"/>
      <Option type="QString" name="LayerName" value="Fynd"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="text"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="walk" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="walk"/>
      <Option type="QString" name="LayerName" value="Vandringar"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="place" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="place"/>
      <Option type="QString" name="LayerName" value="Platser"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="shown_name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="lamp" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="lamp"/>
      <Option type="QString" name="LayerName" value="Belysning"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="pole"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="lamp_guess_m" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="measure" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="est_walks/catalogue" value="measure"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="category" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="est_walks/catalogue" value="category"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="lane" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="Enklare åtgärd" value="quick"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Större projektering" value="project"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="owner" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="est_walks/catalogue" value="owner"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="state" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="Ny" value="new"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Bedömd" value="assessed"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Tilldelad" value="assigned"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Planerad" value="planned"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Pågår" value="in_progress"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Klar" value="done"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Verifierad" value="verified"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Görs inte" value="declined"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Dubblett" value="duplicate"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="due" configurationFlags="NoFlag">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="season" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="title" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="naming" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="text" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="true"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="reason" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="true"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="feedback" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="true"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="done_at" configurationFlags="NoFlag">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd HH:mm"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd HH:mm:ss"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="verified_at" configurationFlags="NoFlag">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd HH:mm"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd HH:mm:ss"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="duplicate_of" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="task"/>
      <Option type="QString" name="LayerName" value="Åtgärder"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="title"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="programme" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="programme"/>
      <Option type="QString" name="LayerName" value="Program"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="street" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="cost" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="contact" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="work_order" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="review" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="Inga personuppgifter hittade" value="clear"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Maskerad" value="masked"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Läs före publicering" value="doubtful"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Godkänd" value="approved"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Gallrad" value="purged"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="" field="fid" index="0"/>
  <alias name="Nyckel" field="uuid" index="1"/>
  <alias name="Skapad" field="created" index="2"/>
  <alias name="Ändrad" field="changed" index="3"/>
  <alias name="Version" field="row_version" index="4"/>
  <alias name="Fynd" field="finding" index="5"/>
  <alias name="Vandring" field="walk" index="6"/>
  <alias name="Plats" field="place" index="7"/>
  <alias name="Lampa" field="lamp" index="8"/>
  <alias name="Meter till närmaste lampa (gissning)" field="lamp_guess_m" index="9"/>
  <alias name="Åtgärd" field="measure" index="10"/>
  <alias name="Kategori" field="category" index="11"/>
  <alias name="Spår" field="lane" index="12"/>
  <alias name="Ansvarig" field="owner" index="13"/>
  <alias name="Status" field="state" index="14"/>
  <alias name="Klart senast" field="due" index="15"/>
  <alias name="Säsong" field="season" index="16"/>
  <alias name="Rubrik" field="title" index="17"/>
  <alias name="Bildat av" field="naming" index="18"/>
  <alias name="Text" field="text" index="19"/>
  <alias name="Skäl (publiceras)" field="reason" index="20"/>
  <alias name="Återkoppling till boende" field="feedback" index="21"/>
  <alias name="Klart" field="done_at" index="22"/>
  <alias name="Verifierad" field="verified_at" index="23"/>
  <alias name="Dubblett av" field="duplicate_of" index="24"/>
  <alias name="Program" field="programme" index="25"/>
  <alias name="Gata" field="street" index="26"/>
  <alias name="Kostnad (kr)" field="cost" index="27"/>
  <alias name="Kontakt (funktion)" field="contact" index="28"/>
  <alias name="Ansvarigs arbetsordernr" field="work_order" index="29"/>
  <alias name="Granskning" field="review" index="30"/>
 </aliases>
 <splitPolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="finding" policy="Duplicate"/>
  <policy field="walk" policy="Duplicate"/>
  <policy field="place" policy="Duplicate"/>
  <policy field="lamp" policy="Duplicate"/>
  <policy field="lamp_guess_m" policy="Duplicate"/>
  <policy field="measure" policy="Duplicate"/>
  <policy field="category" policy="Duplicate"/>
  <policy field="lane" policy="Duplicate"/>
  <policy field="owner" policy="Duplicate"/>
  <policy field="state" policy="Duplicate"/>
  <policy field="due" policy="Duplicate"/>
  <policy field="season" policy="Duplicate"/>
  <policy field="title" policy="Duplicate"/>
  <policy field="naming" policy="Duplicate"/>
  <policy field="text" policy="Duplicate"/>
  <policy field="reason" policy="Duplicate"/>
  <policy field="feedback" policy="Duplicate"/>
  <policy field="done_at" policy="Duplicate"/>
  <policy field="verified_at" policy="Duplicate"/>
  <policy field="duplicate_of" policy="Duplicate"/>
  <policy field="programme" policy="Duplicate"/>
  <policy field="street" policy="Duplicate"/>
  <policy field="cost" policy="Duplicate"/>
  <policy field="contact" policy="Duplicate"/>
  <policy field="work_order" policy="Duplicate"/>
  <policy field="review" policy="Duplicate"/>
 </splitPolicies>
 <duplicatePolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="finding" policy="Duplicate"/>
  <policy field="walk" policy="Duplicate"/>
  <policy field="place" policy="Duplicate"/>
  <policy field="lamp" policy="Duplicate"/>
  <policy field="lamp_guess_m" policy="Duplicate"/>
  <policy field="measure" policy="Duplicate"/>
  <policy field="category" policy="Duplicate"/>
  <policy field="lane" policy="Duplicate"/>
  <policy field="owner" policy="Duplicate"/>
  <policy field="state" policy="Duplicate"/>
  <policy field="due" policy="Duplicate"/>
  <policy field="season" policy="Duplicate"/>
  <policy field="title" policy="Duplicate"/>
  <policy field="naming" policy="Duplicate"/>
  <policy field="text" policy="Duplicate"/>
  <policy field="reason" policy="Duplicate"/>
  <policy field="feedback" policy="Duplicate"/>
  <policy field="done_at" policy="Duplicate"/>
  <policy field="verified_at" policy="Duplicate"/>
  <policy field="duplicate_of" policy="Duplicate"/>
  <policy field="programme" policy="Duplicate"/>
  <policy field="street" policy="Duplicate"/>
  <policy field="cost" policy="Duplicate"/>
  <policy field="contact" policy="Duplicate"/>
  <policy field="work_order" policy="Duplicate"/>
  <policy field="review" policy="Duplicate"/>
 </duplicatePolicies>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="uuid('WithoutBraces')" field="uuid" applyOnUpdate="0"/>
  <default expression="now()" field="created" applyOnUpdate="0"/>
  <default expression="now()" field="changed" applyOnUpdate="1"/>
  <default expression="coalesce(&quot;row_version&quot;, 0) + 1" field="row_version" applyOnUpdate="1"/>
  <default expression="" field="finding" applyOnUpdate="0"/>
  <default expression="" field="walk" applyOnUpdate="0"/>
  <default expression="" field="place" applyOnUpdate="0"/>
  <default expression="" field="lamp" applyOnUpdate="0"/>
  <default expression="" field="lamp_guess_m" applyOnUpdate="0"/>
  <default expression="" field="measure" applyOnUpdate="0"/>
  <default expression="" field="category" applyOnUpdate="0"/>
  <default expression="" field="lane" applyOnUpdate="0"/>
  <default expression="" field="owner" applyOnUpdate="0"/>
  <default expression="" field="state" applyOnUpdate="0"/>
  <default expression="" field="due" applyOnUpdate="0"/>
  <default expression="" field="season" applyOnUpdate="0"/>
  <default expression="" field="title" applyOnUpdate="0"/>
  <default expression="" field="naming" applyOnUpdate="0"/>
  <default expression="" field="text" applyOnUpdate="0"/>
  <default expression="" field="reason" applyOnUpdate="0"/>
  <default expression="" field="feedback" applyOnUpdate="0"/>
  <default expression="" field="done_at" applyOnUpdate="0"/>
  <default expression="" field="verified_at" applyOnUpdate="0"/>
  <default expression="" field="duplicate_of" applyOnUpdate="0"/>
  <default expression="" field="programme" applyOnUpdate="0"/>
  <default expression="" field="street" applyOnUpdate="0"/>
  <default expression="" field="cost" applyOnUpdate="0"/>
  <default expression="" field="contact" applyOnUpdate="0"/>
  <default expression="" field="work_order" applyOnUpdate="0"/>
  <default expression="" field="review" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="0" exp_strength="0" field="fid" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="1" exp_strength="0" field="uuid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="0" field="created" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="changed" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="row_version" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="finding" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="walk" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="place" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="lamp" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="lamp_guess_m" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="measure" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="category" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="lane" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="owner" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="state" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="due" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="season" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="title" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="naming" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="text" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="reason" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="feedback" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="done_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="verified_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="duplicate_of" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="programme" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="street" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="cost" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="contact" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="work_order" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="review" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="uuid" exp=""/>
  <constraint desc="" field="created" exp=""/>
  <constraint desc="" field="changed" exp=""/>
  <constraint desc="" field="row_version" exp=""/>
  <constraint desc="" field="finding" exp=""/>
  <constraint desc="" field="walk" exp=""/>
  <constraint desc="" field="place" exp=""/>
  <constraint desc="" field="lamp" exp=""/>
  <constraint desc="" field="lamp_guess_m" exp=""/>
  <constraint desc="" field="measure" exp=""/>
  <constraint desc="" field="category" exp=""/>
  <constraint desc="" field="lane" exp=""/>
  <constraint desc="" field="owner" exp=""/>
  <constraint desc="" field="state" exp=""/>
  <constraint desc="" field="due" exp=""/>
  <constraint desc="" field="season" exp=""/>
  <constraint desc="" field="title" exp=""/>
  <constraint desc="" field="naming" exp=""/>
  <constraint desc="" field="text" exp=""/>
  <constraint desc="" field="reason" exp=""/>
  <constraint desc="" field="feedback" exp=""/>
  <constraint desc="" field="done_at" exp=""/>
  <constraint desc="" field="verified_at" exp=""/>
  <constraint desc="" field="duplicate_of" exp=""/>
  <constraint desc="" field="programme" exp=""/>
  <constraint desc="" field="street" exp=""/>
  <constraint desc="" field="cost" exp=""/>
  <constraint desc="" field="contact" exp=""/>
  <constraint desc="" field="work_order" exp=""/>
  <constraint desc="" field="review" exp=""/>
 </constraintExpressions>
 <expressionfields/>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="fid" hidden="1" width="-1"/>
   <column type="field" name="uuid" hidden="1" width="-1"/>
   <column type="field" name="created" hidden="1" width="-1"/>
   <column type="field" name="changed" hidden="1" width="-1"/>
   <column type="field" name="row_version" hidden="1" width="-1"/>
   <column type="field" name="finding" hidden="0" width="-1"/>
   <column type="field" name="walk" hidden="0" width="-1"/>
   <column type="field" name="place" hidden="0" width="-1"/>
   <column type="field" name="lamp" hidden="0" width="-1"/>
   <column type="field" name="lamp_guess_m" hidden="0" width="-1"/>
   <column type="field" name="measure" hidden="0" width="-1"/>
   <column type="field" name="category" hidden="0" width="-1"/>
   <column type="field" name="lane" hidden="0" width="-1"/>
   <column type="field" name="owner" hidden="0" width="-1"/>
   <column type="field" name="state" hidden="0" width="-1"/>
   <column type="field" name="due" hidden="0" width="-1"/>
   <column type="field" name="season" hidden="0" width="-1"/>
   <column type="field" name="title" hidden="0" width="-1"/>
   <column type="field" name="naming" hidden="1" width="-1"/>
   <column type="field" name="text" hidden="0" width="-1"/>
   <column type="field" name="reason" hidden="0" width="-1"/>
   <column type="field" name="feedback" hidden="0" width="-1"/>
   <column type="field" name="done_at" hidden="0" width="-1"/>
   <column type="field" name="verified_at" hidden="0" width="-1"/>
   <column type="field" name="duplicate_of" hidden="0" width="-1"/>
   <column type="field" name="programme" hidden="0" width="-1"/>
   <column type="field" name="street" hidden="0" width="-1"/>
   <column type="field" name="cost" hidden="0" width="-1"/>
   <column type="field" name="contact" hidden="0" width="-1"/>
   <column type="field" name="work_order" hidden="0" width="-1"/>
   <column type="field" name="review" hidden="0" width="-1"/>
   <column type="actions" hidden="1" width="-1"/>
  </columns>
 </attributetableconfig>
 <conditionalstyles>
  <rowstyles/>
  <fieldstyles/>
 </conditionalstyles>
 <storedexpressions/>
 <editform tolerant="1"></editform>
 <editforminit/>
 <editforminitcodesource>0</editforminitcodesource>
 <editforminitfilepath></editforminitfilepath>
 <editforminitcode><![CDATA[]]></editforminitcode>
 <featformsuppress>0</featformsuppress>
 <editorlayout>tablayout</editorlayout>
 <attributeEditorForm>
  <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
   <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
  </labelStyle>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Uppgifter" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="finding" showLabel="1" verticalStretch="0" index="5" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="walk" showLabel="1" verticalStretch="0" index="6" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="place" showLabel="1" verticalStretch="0" index="7" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="lamp" showLabel="1" verticalStretch="0" index="8" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="lamp_guess_m" showLabel="1" verticalStretch="0" index="9" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="measure" showLabel="1" verticalStretch="0" index="10" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="category" showLabel="1" verticalStretch="0" index="11" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="lane" showLabel="1" verticalStretch="0" index="12" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="owner" showLabel="1" verticalStretch="0" index="13" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="state" showLabel="1" verticalStretch="0" index="14" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="due" showLabel="1" verticalStretch="0" index="15" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="season" showLabel="1" verticalStretch="0" index="16" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="title" showLabel="1" verticalStretch="0" index="17" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="text" showLabel="1" verticalStretch="0" index="19" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="reason" showLabel="1" verticalStretch="0" index="20" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="feedback" showLabel="1" verticalStretch="0" index="21" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="done_at" showLabel="1" verticalStretch="0" index="22" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="verified_at" showLabel="1" verticalStretch="0" index="23" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="duplicate_of" showLabel="1" verticalStretch="0" index="24" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="programme" showLabel="1" verticalStretch="0" index="25" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="street" showLabel="1" verticalStretch="0" index="26" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="cost" showLabel="1" verticalStretch="0" index="27" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="contact" showLabel="1" verticalStretch="0" index="28" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="work_order" showLabel="1" verticalStretch="0" index="29" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="review" showLabel="1" verticalStretch="0" index="30" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Teknik" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="uuid" showLabel="1" verticalStretch="0" index="1" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="created" showLabel="1" verticalStretch="0" index="2" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="changed" showLabel="1" verticalStretch="0" index="3" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="row_version" showLabel="1" verticalStretch="0" index="4" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="naming" showLabel="1" verticalStretch="0" index="18" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable/>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <previewExpression>"title"</previewExpression>
 <mapTip enabled="1">&lt;div style="max-width:22em">&lt;div>Åtgärd&lt;/div>&lt;b>[% replace(replace(replace(replace(replace(coalesce(to_string(if("naming" IS NULL OR @est_walks_measures IS NULL, "title", if(coalesce("street", '') &lt;> '', replace('Byte till LED {street}', '{street}', "street"), coalesce(map_get(from_json(@est_walks_measures), "measure"), "measure") || coalesce(' – ' || with_variable('made', map_get(from_json("naming"), 'at'), replace(CASE WHEN map_get(@made, 'code') IN ('kind', 'kind_by', 'kind_proper', 'proper_by') THEN replace(map_get(from_json('{"kind_proper":"{kind} {name}","kind_by":"{kind} vid {name}","proper_by":"{name} vid {landmark}","kind":"{kind}"}'), map_get(@made, 'code')), map('{kind}', coalesce(map_get(from_json('{"tunnel":"Tunnel","bridge":"Bro","path":"Gångväg","park":"Park","bus_stop":"Busshållplats","station":"Station","square":"Torg","school_yard":"Skolgård","playground":"Lekplats","car_park":"Parkering","entrance":"Entré","stairs":"Trappa"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), ''), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '{landmark}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) ELSE if(replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) || replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1)) &lt;> '', replace(if(map_get(@made, 'code') = 'at', '{name}, nära {landmark}', '{name} vid {landmark}'), map('{name}', with_variable('own', with_variable('told', replace(map_get(from_json('{"proper":"{name}","point":"Egen punkt","crossing":"Korsningen {name}/{other}","between":"{thing} {name}–{other}","over":"{thing} över {name}","under":"{thing} under {name}","within":"{thing} i {name}","at":"{thing} vid {name}","north_of":"{thing} norr om {name}","south_of":"{thing} söder om {name}","east_of":"{thing} öster om {name}","west_of":"{thing} väster om {name}","the_named":"{thing} {name}","the":"{thing}","between_long":"{thing} mellan {name} och {other}"}'), if(map_get(@made, 'code') = 'between' AND (replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1)) = 'stairs' OR map_get(@made, 'order') > 0), 'between_long', map_get(@made, 'code'))), map('{thing}', CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{"north":"{ordinal} {thing} norrifrån","west":"{ordinal} {thing} västerifrån"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{"1":"första","2":"andra","3":"tredje","4":"fjärde","5":"femte","6":"sjätte","7":"sjunde","8":"åttonde","9":"nionde","10":"tionde","11":"elfte","12":"tolfte","13":"13:e","14":"14:e","15":"15:e","16":"16:e","17":"17:e","18":"18:e","19":"19:e","20":"20:e","21":"21:a","22":"22:a","23":"23:e","24":"24:e","25":"25:e","26":"26:e","27":"27:e","28":"28:e","29":"29:e","30":"30:e","31":"31:a","32":"32:a","33":"33:e","34":"34:e","35":"35:e","36":"36:e","37":"37:e","38":"38:e","39":"39:e","40":"40:e"}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{"north":"norra {thing}","south":"södra {thing}","east":"östra {thing}","west":"västra {thing}","middle":"mellersta {thing}"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))) END, '{name}', CASE WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '') END, '{other}', CASE WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '') END)), if(map_get(@made, 'code') IN ('crossing', 'point', 'proper'), CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{"north":"{name}, {ordinal} delen norrifrån","west":"{name}, {ordinal} delen västerifrån"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{"1":"första","2":"andra","3":"tredje","4":"fjärde","5":"femte","6":"sjätte","7":"sjunde","8":"åttonde","9":"nionde","10":"tionde","11":"elfte","12":"tolfte","13":"13:e","14":"14:e","15":"15:e","16":"16:e","17":"17:e","18":"18:e","19":"19:e","20":"20:e","21":"21:a","22":"22:a","23":"23:e","24":"24:e","25":"25:e","26":"26:e","27":"27:e","28":"28:e","29":"29:e","30":"30:e","31":"31:a","32":"32:a","33":"33:e","34":"34:e","35":"35:e","36":"36:e","37":"37:e","38":"38:e","39":"39:e","40":"40:e"}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{name}', @told)) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{"north":"{name}, norra delen","south":"{name}, södra delen","east":"{name}, östra delen","west":"{name}, västra delen","middle":"{name}, mellersta delen"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{name}', @told)) ELSE @told END, @told)), upper(left(@own, 1)) || substr(@own, 2)), '{landmark}', CASE WHEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), '') END)), with_variable('own', with_variable('told', replace(map_get(from_json('{"proper":"{name}","point":"Egen punkt","crossing":"Korsningen {name}/{other}","between":"{thing} {name}–{other}","over":"{thing} över {name}","under":"{thing} under {name}","within":"{thing} i {name}","at":"{thing} vid {name}","north_of":"{thing} norr om {name}","south_of":"{thing} söder om {name}","east_of":"{thing} öster om {name}","west_of":"{thing} väster om {name}","the_named":"{thing} {name}","the":"{thing}","between_long":"{thing} mellan {name} och {other}"}'), if(map_get(@made, 'code') = 'between' AND (replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1)) = 'stairs' OR map_get(@made, 'order') > 0), 'between_long', map_get(@made, 'code'))), map('{thing}', CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{"north":"{ordinal} {thing} norrifrån","west":"{ordinal} {thing} västerifrån"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{"1":"första","2":"andra","3":"tredje","4":"fjärde","5":"femte","6":"sjätte","7":"sjunde","8":"åttonde","9":"nionde","10":"tionde","11":"elfte","12":"tolfte","13":"13:e","14":"14:e","15":"15:e","16":"16:e","17":"17:e","18":"18:e","19":"19:e","20":"20:e","21":"21:a","22":"22:a","23":"23:e","24":"24:e","25":"25:e","26":"26:e","27":"27:e","28":"28:e","29":"29:e","30":"30:e","31":"31:a","32":"32:a","33":"33:e","34":"34:e","35":"35:e","36":"36:e","37":"37:e","38":"38:e","39":"39:e","40":"40:e"}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{"north":"norra {thing}","south":"södra {thing}","east":"östra {thing}","west":"västra {thing}","middle":"mellersta {thing}"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))) END, '{name}', CASE WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '') END, '{other}', CASE WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '') END)), if(map_get(@made, 'code') IN ('crossing', 'point', 'proper'), CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{"north":"{name}, {ordinal} delen norrifrån","west":"{name}, {ordinal} delen västerifrån"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{"1":"första","2":"andra","3":"tredje","4":"fjärde","5":"femte","6":"sjätte","7":"sjunde","8":"åttonde","9":"nionde","10":"tionde","11":"elfte","12":"tolfte","13":"13:e","14":"14:e","15":"15:e","16":"16:e","17":"17:e","18":"18:e","19":"19:e","20":"20:e","21":"21:a","22":"22:a","23":"23:e","24":"24:e","25":"25:e","26":"26:e","27":"27:e","28":"28:e","29":"29:e","30":"30:e","31":"31:a","32":"32:a","33":"33:e","34":"34:e","35":"35:e","36":"36:e","37":"37:e","38":"38:e","39":"39:e","40":"40:e"}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{name}', @told)) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{"north":"{name}, norra delen","south":"{name}, södra delen","east":"{name}, östra delen","west":"{name}, västra delen","middle":"{name}, mellersta delen"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{name}', @told)) ELSE @told END, @told)), upper(left(@own, 1)) || substr(@own, 2))) END, char(1), '{') || if(map_get(@made, 'number') > 1, ' ' || map_get(@made, 'number'), '')), '')))),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/b>&lt;div>[% replace(replace(replace(replace(replace(coalesce(to_string("text"),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/div>&lt;div>[% replace(replace(replace(replace(replace(coalesce(to_string(represent_value("owner")),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/div>&lt;div>[% replace(replace(replace(replace(replace(coalesce(to_string("due"),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/div>&lt;/div></mapTip>
 <layerGeometryType>0</layerGeometryType>
</qgis>
