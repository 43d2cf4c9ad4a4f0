<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="0" simplifyLocal="1" autoRefreshMode="Disabled" simplifyDrawingHints="1" simplifyAlgorithm="0" autoRefreshTime="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.40.0" styleCategories="LayerConfiguration|Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0" readOnly="0">
 <flags>
  <Identifiable>1</Identifiable>
  <Removable>1</Removable>
  <Searchable>1</Searchable>
  <Private>0</Private>
 </flags>
 <renderer-v2 type="categorizedSymbol" referencescale="-1" enableorderby="0" attr="kind" forceraster="0" symbollevels="0">
  <categories>
   <category type="string" symbol="0" uuid="{7a6a1b4a-3da9-5ba3-a8a7-7140c007987b}" value="survey" render="true" label="Enkätmarkeringar"/>
   <category type="string" symbol="1" uuid="{df4799cc-f13d-5f6f-a5a8-f708dc9b42ab}" value="case" render="true" label="Ärenden"/>
   <category type="string" symbol="2" uuid="{b9239b54-d365-549b-a290-0eb0c0acc31e}" value="est_report" render="true" label="EST-rapporter"/>
   <category type="string" symbol="3" uuid="{3ed7a5a1-d9be-5e28-b189-eca725fb6fc2}" value="school_view" render="true" label="Barnens bild"/>
   <category type="string" symbol="4" uuid="{2c45aa2e-f7fc-5c74-af4d-52c55fde26dd}" value="partner" render="true" label="Samverkanspartners observationer"/>
   <category type="string" symbol="5" uuid="{927b14f3-12be-5da6-844a-418340b66333}" value="approximate position" render="true" label="läget är ungefärligt"/>
  </categories>
  <symbols>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{c6e87138-0f3a-5d49-9b25-c8b04559b4d9}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48Y2lyY2xlIGN4PSIxMiIgY3k9IjEyIiByPSIxMSIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJwYXJhbShmaWxsKSAjMjIyMjIyIiBzdHJva2Utd2lkdGg9IjEuNCIgc3Ryb2tlLWRhc2hhcnJheT0iNC4yIDIuNyIvPjwvc3ZnPg=="/>
      <Option type="QString" name="offset" value="0,-2.20000000000000018"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="outline_width" value="0.168"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="7.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="coalesce(try(&quot;position_method&quot;), '') IN ('rounded', 'pole', 'address', 'place_name', 'area_centre')"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SvgMarker" enabled="1" id="{bc1cd943-5cfc-556c-9c11-b69d4821d62d}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="204,121,167,255,rgb:0.80000000000000004,0.47450980392156861,0.65490196078431373,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgMjNDOCAxNyA0LjUgMTMuNSA0LjUgOWE3LjUgNy41IDAgMCAxIDE1IDBjMCA0LjUtMy41IDgtNy41IDE0eiIgZmlsbD0icGFyYW0oZmlsbCkgIzg4ODg4OCIgc3Ryb2tlPSJwYXJhbShvdXRsaW5lKSAjMjIyMjIyIiBzdHJva2Utd2lkdGg9InBhcmFtKG91dGxpbmUtd2lkdGgpIDEiIHN0cm9rZS1saW5lam9pbj0icm91bmQiIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIvPjwvc3ZnPg=="/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_width" value="0.182"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="4.4"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="2"/>
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
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="1">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{0cc0b3ee-5096-5583-abba-00d3b1a5907f}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48Y2lyY2xlIGN4PSIxMiIgY3k9IjEyIiByPSIxMSIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJwYXJhbShmaWxsKSAjMjIyMjIyIiBzdHJva2Utd2lkdGg9IjEuNCIgc3Ryb2tlLWRhc2hhcnJheT0iNC4yIDIuNyIvPjwvc3ZnPg=="/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="outline_width" value="0.168"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.32727"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="coalesce(try(&quot;position_method&quot;), '') IN ('rounded', 'pole', 'address', 'place_name', 'area_centre')"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{583d046c-8a03-530d-b660-f45580e68faf}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="213,94,0,255,rgb:0.83529411764705885,0.36862745098039218,0,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="name" value="square"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2.9"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
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
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="2">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{a526613d-0ffa-55f8-88c6-4304bb79658a}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48Y2lyY2xlIGN4PSIxMiIgY3k9IjEyIiByPSIxMSIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJwYXJhbShmaWxsKSAjMjIyMjIyIiBzdHJva2Utd2lkdGg9IjEuNCIgc3Ryb2tlLWRhc2hhcnJheT0iNC4yIDIuNyIvPjwvc3ZnPg=="/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="outline_width" value="0.168"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.32727"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="coalesce(try(&quot;position_method&quot;), '') IN ('rounded', 'pole', 'address', 'place_name', 'area_centre')"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{232e9331-a5a6-5801-b8f2-167b090ca4b9}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="86,180,233,255,rgb:0.33725490196078434,0.70588235294117652,0.9137254901960784,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="name" value="diamond"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.7"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
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
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="3">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{825daa9d-c533-5fa2-9d71-8e237c22cd5b}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48Y2lyY2xlIGN4PSIxMiIgY3k9IjEyIiByPSIxMSIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJwYXJhbShmaWxsKSAjMjIyMjIyIiBzdHJva2Utd2lkdGg9IjEuNCIgc3Ryb2tlLWRhc2hhcnJheT0iNC4yIDIuNyIvPjwvc3ZnPg=="/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="outline_width" value="0.168"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.32727"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="coalesce(try(&quot;position_method&quot;), '') IN ('rounded', 'pole', 'address', 'place_name', 'area_centre')"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{4105fb32-6f0d-5f2c-807c-949366a85b07}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="0,158,115,255,rgb:0,0.61960784313725492,0.45098039215686275,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="name" value="hexagon"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.5"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
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
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="4">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{4ccb4c31-a3c8-5f16-b302-f87354b6eef1}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48Y2lyY2xlIGN4PSIxMiIgY3k9IjEyIiByPSIxMSIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJwYXJhbShmaWxsKSAjMjIyMjIyIiBzdHJva2Utd2lkdGg9IjEuNCIgc3Ryb2tlLWRhc2hhcnJheT0iNC4yIDIuNyIvPjwvc3ZnPg=="/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="outline_width" value="0.168"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.32727"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="coalesce(try(&quot;position_method&quot;), '') IN ('rounded', 'pole', 'address', 'place_name', 'area_centre')"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{cb1195a3-9884-528e-903e-1f72e6b37b5f}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="240,228,66,255,rgb:0.94117647058823528,0.89411764705882357,0.25882352941176473,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="name" value="equilateral_triangle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.7"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
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
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="5">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SvgMarker" enabled="1" id="{10314035-9442-52c3-9981-a63511c75a87}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="fixedAspectRatio" value="0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48Y2lyY2xlIGN4PSIxMiIgY3k9IjEyIiByPSIxMSIgZmlsbD0ibm9uZSIgc3Ryb2tlPSJwYXJhbShmaWxsKSAjMjIyMjIyIiBzdHJva2Utd2lkdGg9IjEuNCIgc3Ryb2tlLWRhc2hhcnJheT0iNC4yIDIuNyIvPjwvc3ZnPg=="/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="outline_width" value="0.168"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option name="parameters"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6.32727"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
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
  </symbols>
  <rotation/>
  <sizescale/>
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
  <field name="source" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="source"/>
      <Option type="QString" name="LayerName" value="Källor"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="external_id" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="kind" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="Enkätmarkering" value="survey"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Ärende" value="case"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="EST-rapport" value="est_report"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Barnens bild" value="school_view"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Samverkanspartners observation" value="partner"/>
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
  <field name="category_text" configurationFlags="NoFlag">
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
  <field name="observed_at" configurationFlags="NoFlag">
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
  <field name="time_of_day" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="Dag" value="day"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Kväll" value="evening"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Natt" value="night"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Okänt" value="unknown"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="status" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="Öppet" value="open"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Avslutat" value="closed"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Okänt" value="unknown"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="closed_at" configurationFlags="NoFlag">
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
  <field name="respondent" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="feeling" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="0" value="0"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="1" value="1"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="2" value="2"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="3" value="3"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="address" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="place_name" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="area" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="area"/>
      <Option type="QString" name="LayerName" value="Områden"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="position_method" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="Enligt källan" value="exact"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Ungefärligt: avrundade koordinater" value="rounded"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Via stolpnummer" value="pole"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Via adress" value="address"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Via platsnamn" value="place_name"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Områdets mitt" value="area_centre"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Utsatt för hand" value="manual"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Utan läge" value="none"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="position_notes" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="position_note" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="true"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="outside_area" configurationFlags="NoFlag">
   <editWidget type="CheckBox">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="shape_wkt" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="role" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="masked" configurationFlags="NoFlag">
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
  <field name="vanished" configurationFlags="NoFlag">
   <editWidget type="CheckBox">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="purged_at" configurationFlags="NoFlag">
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
  <field name="content_hash" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
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
  <alias name="Källa" field="source" index="5"/>
  <alias name="Id i källan" field="external_id" index="6"/>
  <alias name="Slag" field="kind" index="7"/>
  <alias name="Kategori" field="category" index="8"/>
  <alias name="Kategori i källan" field="category_text" index="9"/>
  <alias name="Rubrik" field="title" index="10"/>
  <alias name="Text" field="text" index="11"/>
  <alias name="Tidpunkt" field="observed_at" index="12"/>
  <alias name="Tid på dygnet" field="time_of_day" index="13"/>
  <alias name="Status" field="status" index="14"/>
  <alias name="Avslutad" field="closed_at" index="15"/>
  <alias name="Svarande (saltad)" field="respondent" index="16"/>
  <alias name="Känsla 0-3" field="feeling" index="17"/>
  <alias name="Adress" field="address" index="18"/>
  <alias name="Plats i källan" field="place_name" index="19"/>
  <alias name="Område" field="area" index="20"/>
  <alias name="Läge" field="position_method" index="21"/>
  <alias name="Läget i koder" field="position_notes" index="22"/>
  <alias name="Hur läget hittades" field="position_note" index="23"/>
  <alias name="Utanför området" field="outside_area" index="24"/>
  <alias name="Ritad form" field="shape_wkt" index="25"/>
  <alias name="Rapporterat av (roll)" field="role" index="26"/>
  <alias name="Maskerade personuppgifter" field="masked" index="27"/>
  <alias name="Granskning" field="review" index="28"/>
  <alias name="Borta ur källan" field="vanished" index="29"/>
  <alias name="Text gallrad" field="purged_at" index="30"/>
  <alias name="Innehållshash" field="content_hash" index="31"/>
 </aliases>
 <splitPolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="source" policy="Duplicate"/>
  <policy field="external_id" policy="Duplicate"/>
  <policy field="kind" policy="Duplicate"/>
  <policy field="category" policy="Duplicate"/>
  <policy field="category_text" policy="Duplicate"/>
  <policy field="title" policy="Duplicate"/>
  <policy field="text" policy="Duplicate"/>
  <policy field="observed_at" policy="Duplicate"/>
  <policy field="time_of_day" policy="Duplicate"/>
  <policy field="status" policy="Duplicate"/>
  <policy field="closed_at" policy="Duplicate"/>
  <policy field="respondent" policy="Duplicate"/>
  <policy field="feeling" policy="Duplicate"/>
  <policy field="address" policy="Duplicate"/>
  <policy field="place_name" policy="Duplicate"/>
  <policy field="area" policy="Duplicate"/>
  <policy field="position_method" policy="Duplicate"/>
  <policy field="position_notes" policy="Duplicate"/>
  <policy field="position_note" policy="Duplicate"/>
  <policy field="outside_area" policy="Duplicate"/>
  <policy field="shape_wkt" policy="Duplicate"/>
  <policy field="role" policy="Duplicate"/>
  <policy field="masked" policy="Duplicate"/>
  <policy field="review" policy="Duplicate"/>
  <policy field="vanished" policy="Duplicate"/>
  <policy field="purged_at" policy="Duplicate"/>
  <policy field="content_hash" policy="Duplicate"/>
 </splitPolicies>
 <duplicatePolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="source" policy="Duplicate"/>
  <policy field="external_id" policy="Duplicate"/>
  <policy field="kind" policy="Duplicate"/>
  <policy field="category" policy="Duplicate"/>
  <policy field="category_text" policy="Duplicate"/>
  <policy field="title" policy="Duplicate"/>
  <policy field="text" policy="Duplicate"/>
  <policy field="observed_at" policy="Duplicate"/>
  <policy field="time_of_day" policy="Duplicate"/>
  <policy field="status" policy="Duplicate"/>
  <policy field="closed_at" policy="Duplicate"/>
  <policy field="respondent" policy="Duplicate"/>
  <policy field="feeling" policy="Duplicate"/>
  <policy field="address" policy="Duplicate"/>
  <policy field="place_name" policy="Duplicate"/>
  <policy field="area" policy="Duplicate"/>
  <policy field="position_method" policy="Duplicate"/>
  <policy field="position_notes" policy="Duplicate"/>
  <policy field="position_note" policy="Duplicate"/>
  <policy field="outside_area" policy="Duplicate"/>
  <policy field="shape_wkt" policy="Duplicate"/>
  <policy field="role" policy="Duplicate"/>
  <policy field="masked" policy="Duplicate"/>
  <policy field="review" policy="Duplicate"/>
  <policy field="vanished" policy="Duplicate"/>
  <policy field="purged_at" policy="Duplicate"/>
  <policy field="content_hash" policy="Duplicate"/>
 </duplicatePolicies>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="uuid('WithoutBraces')" field="uuid" applyOnUpdate="0"/>
  <default expression="now()" field="created" applyOnUpdate="0"/>
  <default expression="now()" field="changed" applyOnUpdate="1"/>
  <default expression="coalesce(&quot;row_version&quot;, 0) + 1" field="row_version" applyOnUpdate="1"/>
  <default expression="" field="source" applyOnUpdate="0"/>
  <default expression="" field="external_id" applyOnUpdate="0"/>
  <default expression="" field="kind" applyOnUpdate="0"/>
  <default expression="" field="category" applyOnUpdate="0"/>
  <default expression="" field="category_text" applyOnUpdate="0"/>
  <default expression="" field="title" applyOnUpdate="0"/>
  <default expression="" field="text" applyOnUpdate="0"/>
  <default expression="" field="observed_at" applyOnUpdate="0"/>
  <default expression="" field="time_of_day" applyOnUpdate="0"/>
  <default expression="" field="status" applyOnUpdate="0"/>
  <default expression="" field="closed_at" applyOnUpdate="0"/>
  <default expression="" field="respondent" applyOnUpdate="0"/>
  <default expression="" field="feeling" applyOnUpdate="0"/>
  <default expression="" field="address" applyOnUpdate="0"/>
  <default expression="" field="place_name" applyOnUpdate="0"/>
  <default expression="" field="area" applyOnUpdate="0"/>
  <default expression="" field="position_method" applyOnUpdate="0"/>
  <default expression="" field="position_notes" applyOnUpdate="0"/>
  <default expression="" field="position_note" applyOnUpdate="0"/>
  <default expression="" field="outside_area" applyOnUpdate="0"/>
  <default expression="" field="shape_wkt" applyOnUpdate="0"/>
  <default expression="" field="role" applyOnUpdate="0"/>
  <default expression="" field="masked" applyOnUpdate="0"/>
  <default expression="" field="review" applyOnUpdate="0"/>
  <default expression="" field="vanished" applyOnUpdate="0"/>
  <default expression="" field="purged_at" applyOnUpdate="0"/>
  <default expression="" field="content_hash" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="0" exp_strength="0" field="fid" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="1" exp_strength="0" field="uuid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="0" field="created" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="changed" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="row_version" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="source" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="external_id" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="kind" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="category" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="category_text" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="title" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="text" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="observed_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="time_of_day" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="status" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="closed_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="respondent" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="feeling" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="address" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="place_name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="area" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="position_method" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="position_notes" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="position_note" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="outside_area" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="shape_wkt" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="role" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="masked" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="review" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="vanished" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="purged_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="content_hash" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="uuid" exp=""/>
  <constraint desc="" field="created" exp=""/>
  <constraint desc="" field="changed" exp=""/>
  <constraint desc="" field="row_version" exp=""/>
  <constraint desc="" field="source" exp=""/>
  <constraint desc="" field="external_id" exp=""/>
  <constraint desc="" field="kind" exp=""/>
  <constraint desc="" field="category" exp=""/>
  <constraint desc="" field="category_text" exp=""/>
  <constraint desc="" field="title" exp=""/>
  <constraint desc="" field="text" exp=""/>
  <constraint desc="" field="observed_at" exp=""/>
  <constraint desc="" field="time_of_day" exp=""/>
  <constraint desc="" field="status" exp=""/>
  <constraint desc="" field="closed_at" exp=""/>
  <constraint desc="" field="respondent" exp=""/>
  <constraint desc="" field="feeling" exp=""/>
  <constraint desc="" field="address" exp=""/>
  <constraint desc="" field="place_name" exp=""/>
  <constraint desc="" field="area" exp=""/>
  <constraint desc="" field="position_method" exp=""/>
  <constraint desc="" field="position_notes" exp=""/>
  <constraint desc="" field="position_note" exp=""/>
  <constraint desc="" field="outside_area" exp=""/>
  <constraint desc="" field="shape_wkt" exp=""/>
  <constraint desc="" field="role" exp=""/>
  <constraint desc="" field="masked" exp=""/>
  <constraint desc="" field="review" exp=""/>
  <constraint desc="" field="vanished" exp=""/>
  <constraint desc="" field="purged_at" exp=""/>
  <constraint desc="" field="content_hash" exp=""/>
 </constraintExpressions>
 <expressionfields/>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="fid" hidden="1" width="-1"/>
   <column type="field" name="uuid" hidden="1" width="-1"/>
   <column type="field" name="created" hidden="1" width="-1"/>
   <column type="field" name="changed" hidden="1" width="-1"/>
   <column type="field" name="row_version" hidden="1" width="-1"/>
   <column type="field" name="source" hidden="0" width="-1"/>
   <column type="field" name="external_id" hidden="0" width="-1"/>
   <column type="field" name="kind" hidden="0" width="-1"/>
   <column type="field" name="category" hidden="0" width="-1"/>
   <column type="field" name="category_text" hidden="0" width="-1"/>
   <column type="field" name="title" hidden="0" width="-1"/>
   <column type="field" name="text" hidden="0" width="-1"/>
   <column type="field" name="observed_at" hidden="0" width="-1"/>
   <column type="field" name="time_of_day" hidden="0" width="-1"/>
   <column type="field" name="status" hidden="0" width="-1"/>
   <column type="field" name="closed_at" hidden="0" width="-1"/>
   <column type="field" name="respondent" hidden="1" width="-1"/>
   <column type="field" name="feeling" hidden="0" width="-1"/>
   <column type="field" name="address" hidden="0" width="-1"/>
   <column type="field" name="place_name" hidden="0" width="-1"/>
   <column type="field" name="area" hidden="0" width="-1"/>
   <column type="field" name="position_method" hidden="0" width="-1"/>
   <column type="field" name="position_notes" hidden="1" width="-1"/>
   <column type="field" name="position_note" hidden="0" width="-1"/>
   <column type="field" name="outside_area" hidden="0" width="-1"/>
   <column type="field" name="shape_wkt" hidden="1" width="-1"/>
   <column type="field" name="role" hidden="0" width="-1"/>
   <column type="field" name="masked" hidden="0" width="-1"/>
   <column type="field" name="review" hidden="0" width="-1"/>
   <column type="field" name="vanished" hidden="0" width="-1"/>
   <column type="field" name="purged_at" hidden="0" width="-1"/>
   <column type="field" name="content_hash" hidden="1" width="-1"/>
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
   <attributeEditorField name="source" showLabel="1" verticalStretch="0" index="5" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="external_id" showLabel="1" verticalStretch="0" index="6" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="kind" showLabel="1" verticalStretch="0" index="7" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="category" showLabel="1" verticalStretch="0" index="8" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="category_text" showLabel="1" verticalStretch="0" index="9" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="title" showLabel="1" verticalStretch="0" index="10" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="text" showLabel="1" verticalStretch="0" index="11" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="observed_at" showLabel="1" verticalStretch="0" index="12" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="time_of_day" showLabel="1" verticalStretch="0" index="13" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="status" showLabel="1" verticalStretch="0" index="14" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="closed_at" showLabel="1" verticalStretch="0" index="15" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="feeling" showLabel="1" verticalStretch="0" index="17" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="address" showLabel="1" verticalStretch="0" index="18" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="place_name" showLabel="1" verticalStretch="0" index="19" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="area" showLabel="1" verticalStretch="0" index="20" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="position_method" showLabel="1" verticalStretch="0" index="21" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="position_note" showLabel="1" verticalStretch="0" index="23" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="outside_area" showLabel="1" verticalStretch="0" index="24" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="role" showLabel="1" verticalStretch="0" index="26" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="masked" showLabel="1" verticalStretch="0" index="27" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="review" showLabel="1" verticalStretch="0" index="28" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="vanished" showLabel="1" verticalStretch="0" index="29" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="purged_at" showLabel="1" verticalStretch="0" index="30" horizontalStretch="0">
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
   <attributeEditorField name="respondent" showLabel="1" verticalStretch="0" index="16" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="position_notes" showLabel="1" verticalStretch="0" index="22" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="shape_wkt" showLabel="1" verticalStretch="0" index="25" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="content_hash" showLabel="1" verticalStretch="0" index="31" horizontalStretch="0">
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
 <mapTip enabled="1">&lt;div style="max-width:22em">&lt;b>[% replace(replace(replace(replace(replace(coalesce(to_string("title"),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/b>&lt;div>[% replace(replace(replace(replace(replace(coalesce(to_string("text"),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/div>&lt;div>[% replace(replace(replace(replace(replace(coalesce(to_string("place_name"),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/div>&lt;div>[% replace(replace(replace(replace(replace(coalesce(to_string(if("position_notes" IS NULL, "position_note", replace(array_to_string(array_filter(array_foreach(from_json("position_notes"), replace(map_get(from_json('{"pole":"ungefärligt: vid stolpe {ref}","address":"ungefärligt: vid adressen {ref}","place_name":"ungefärligt: vid {ref}","street":"ungefärligt: mitt på {ref}","number_unknown":"(nummer {ref} är inte känt)","spelt":"(annan stavning: ”{ref}”)","rounded":"ungefärligt: koordinaterna är avrundade till cirka {ref} m","other_crs":"lästes som {ref}, till skillnad från de andra raderna","swapped":"N och E var ombytta på den här raden och har vänts","stop":"ungefärligt: vid stopp {ref}","stop_of_day":"(ingen vandring är angiven: den enda den dagen)"}'), map_get(@element, 'code')), '{ref}', coalesce(map_get(@element, 'ref'), ''))), @element IS NOT NULL), '; '), '; (', ' ('))),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/div>&lt;/div></mapTip>
 <layerGeometryType>0</layerGeometryType>
</qgis>
